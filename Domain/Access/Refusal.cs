namespace Fokus.Domain.Access;

/// <summary>Why a credential that is known may not pass now.</summary>
public enum Refusal
{
    /// <summary>It stands on the deny list for this direction.</summary>
    Denied = 1,

    /// <summary>It was used out of order: it is inside already, or was never seen to enter.</summary>
    OutOfOrder = 2,

    /// <summary>Every bay of its group is taken.</summary>
    GroupFull = 3,

    /// <summary>Its contract does not hold now.</summary>
    NotValid = 4,

    /// <summary>Nobody knows it.</summary>
    Unknown = 5,

    /// <summary>The ticket was voided: its driver backed out.</summary>
    Voided = 6,
}
