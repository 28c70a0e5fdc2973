namespace Fokus.Domain.Tariffs;

/// <summary>What one line of a quote charges or gives back.</summary>
public enum QuoteLineKind
{
    /// <summary>The stay is within the free time.</summary>
    Free = 1,

    /// <summary>The first period.</summary>
    First = 2,

    /// <summary>Further started periods.</summary>
    Then = 3,

    /// <summary>What the maximum of a window takes off; negative.</summary>
    Cap = 4,
}
