namespace Fokus.Domain.Lanes;

/// <summary>What became of a command to a gate.</summary>
public enum GateOutcome
{
    /// <summary>The board confirmed it.</summary>
    Done = 1,

    /// <summary>The board refused it; nothing moved.</summary>
    Refused = 2,

    /// <summary>It was too late and was dropped before it left; nothing moved.</summary>
    Expired = 3,

    /// <summary>The board was silent before the command was sent; nothing was sent.</summary>
    Unreachable = 4,

    /// <summary>The command was sent and no answer came. Nobody knows; it is never repeated blindly.</summary>
    Unknown = 5,
}
