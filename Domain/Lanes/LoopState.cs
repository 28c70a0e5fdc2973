namespace Fokus.Domain.Lanes;

/// <summary>What an induction loop says.</summary>
public enum LoopState
{
    /// <summary>The board does not answer. Unknown is not free.</summary>
    Unknown = 1,

    /// <summary>No vehicle.</summary>
    Free = 2,

    /// <summary>A vehicle is on it.</summary>
    Occupied = 3,
}
