namespace Fokus.Gateway.Links;

/// <summary>How a garage's link is, from what was measured and not from what was last believed.</summary>
internal enum LinkState
{
    /// <summary>Packets pass both ways: the garage said so a moment ago.</summary>
    Up = 1,

    /// <summary>Something comes from the garage, but nothing shows that it hears us.</summary>
    Stale = 2,

    /// <summary>Nothing comes from the garage.</summary>
    Down = 3,

    /// <summary>Nothing ever came from it.</summary>
    Never = 4,

    /// <summary>Its link was taken away.</summary>
    Revoked = 5,
}
