namespace Fokus.Domain.Tariffs;

/// <summary>What one line of a quote charges or gives back. A number is given once and never used again.</summary>
public enum QuoteLineKind
{
    /// <summary>The stay is within the free time.</summary>
    Free = 1,

    /// <summary>Steps of a rate's first tier.</summary>
    First = 2,

    /// <summary>Steps of a later tier.</summary>
    Then = 3,

    /// <summary>What the maximum of a window takes off; negative.</summary>
    Cap = 4,

    /// <summary>Nights at their fixed price.</summary>
    Night = 5,

    /// <summary>What the maximum of a night takes off; negative.</summary>
    NightCap = 6,

    /// <summary>What an agreement takes off everybody's price; negative.</summary>
    Agreement = 7,

    /// <summary>Time that a subscription covers; zero.</summary>
    Subscribed = 8,

    /// <summary>What was paid before, and is not priced again.</summary>
    PaidBefore = 9,

    /// <summary>Time that the entry tolerance takes off the length of the stay; zero.</summary>
    TimeOff = 10,
}
