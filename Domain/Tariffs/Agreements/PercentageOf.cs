namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>Which price a percentage is taken of.</summary>
public enum PercentageOf
{
    /// <summary>The price before a maximum limits it: the share is taken first, then the maximum applies.</summary>
    BeforeCap = 1,

    /// <summary>The price that the maximum left.</summary>
    AfterCap = 2,
}
