namespace Fokus.Domain.Access;

/// <summary>What happens at an entry when a right does not cover the use: its group's bays are taken, or its contract does not hold.</summary>
public enum WhenNotCovered
{
    /// <summary>It does not pass.</summary>
    Refuse = 1,

    /// <summary>It passes, and pays like everybody.</summary>
    ChargeAsTransient = 2,
}
