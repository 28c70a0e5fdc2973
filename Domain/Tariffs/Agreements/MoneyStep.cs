namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>What comes off a price as money, after all that concerns time. Their order changes the price.</summary>
public enum MoneyStep
{
    /// <summary>The fixed price.</summary>
    FixedPrice = 1,

    /// <summary>The percentages of the price that the maximum left.</summary>
    Percentage = 2,

    /// <summary>The amounts.</summary>
    Amount = 3,
}
