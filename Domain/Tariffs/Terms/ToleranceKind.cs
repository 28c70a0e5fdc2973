namespace Fokus.Domain.Tariffs.Terms;

/// <summary>What the entry tolerance is worth to whoever stays longer.</summary>
public enum ToleranceKind
{
    /// <summary>Nothing: whoever stays longer pays from the entry.</summary>
    FreeIfWithin = 1,

    /// <summary>It is taken off: the charged time begins at its end.</summary>
    Deducted = 2,
}
