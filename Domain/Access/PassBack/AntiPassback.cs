namespace Fokus.Domain.Access.PassBack;

/// <summary>What happens when a credential is used out of order: twice in, or out without having come in.</summary>
public enum AntiPassback
{
    /// <summary>It passes.</summary>
    Off = 1,

    /// <summary>It passes, and somebody is told.</summary>
    Soft = 2,

    /// <summary>It does not pass.</summary>
    Hard = 3,
}
