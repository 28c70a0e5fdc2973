namespace Fokus.Grains.Interfaces.Gates;

/// <summary>What became of a remote order to open a gate.</summary>
[GenerateSerializer, Alias("fokus.OpenOutcome")]
public enum OpenOutcome
{
    /// <summary>The lane decided to open; the gate was commanded.</summary>
    Accepted = 1,

    /// <summary>The lane decided otherwise: it is open already, or there is no such lane.</summary>
    Refused = 2,

    /// <summary>It came too late and was dropped.</summary>
    Expired = 3,

    /// <summary>The garage has no link; nothing was sent.</summary>
    Offline = 4,

    /// <summary>It was sent and no answer came. Nobody knows; look at the lane before trying again.</summary>
    Unknown = 5,

    /// <summary>The same order was given before; nothing was done again.</summary>
    Repeated = 6,

    /// <summary>Another order was given under the same id; nothing was done.</summary>
    Conflict = 7,
}
