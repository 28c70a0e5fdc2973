namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>What free time is taken from.</summary>
public enum TimeTakenFrom
{
    /// <summary>From the length of the stay: the charged time begins that much later.</summary>
    Duration = 1,

    /// <summary>From the price: what the first so many minutes of the stay cost is taken off.</summary>
    Price = 2,
}
