namespace Fokus.Domain.Lanes;

/// <summary>Where the gate's arm is, by its limit switches.</summary>
public enum GatePosition
{
    /// <summary>The board does not answer. Unknown is not down and not up.</summary>
    Unknown = 1,

    /// <summary>The arm bars the lane.</summary>
    Down = 2,

    /// <summary>Neither end is reached.</summary>
    Moving = 3,

    /// <summary>The lane is free.</summary>
    Up = 4,
}
