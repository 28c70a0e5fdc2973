namespace Fokus.Domain.Lanes;

/// <summary>Which way a lane leads.</summary>
public enum LaneKind
{
    /// <summary>Into the garage.</summary>
    Entry = 1,

    /// <summary>Out of the garage.</summary>
    Exit = 2,
}
