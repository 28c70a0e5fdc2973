using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>What an agreement gives to a stay.</summary>
public abstract record Benefit
{
    private Benefit()
    {
    }

    /// <summary>Time that is not charged.</summary>
    /// <param name="Length">How much; more than zero.</param>
    /// <param name="TakenFrom">What it is taken from; the price of the first minutes is not that of the last.</param>
    public sealed record FreeTime(Duration Length, TimeTakenFrom TakenFrom) : Benefit;

    /// <summary>Money off, as far as there is a price.</summary>
    /// <param name="Off">More than zero.</param>
    public sealed record Amount(Brl Off) : Benefit;

    /// <summary>A share of the price off.</summary>
    /// <param name="Permille">1 to 1000; 1000 is all of it.</param>
    /// <param name="Of">Of which price.</param>
    public sealed record Percentage(int Permille, PercentageOf Of) : Benefit;

    /// <summary>Another rate in place of all others, for the whole stay.</summary>
    /// <param name="Rate">Which of the schedule's rates, counted from 0.</param>
    public sealed record Table(int Rate) : Benefit;

    /// <summary>A fixed price; it never makes a stay dearer.</summary>
    /// <param name="Price">Zero or more.</param>
    /// <param name="Covers">The time from entry that it is for; what comes after costs what it would cost. <c>null</c> for the whole stay.</param>
    public sealed record FixedPrice(Brl Price, Duration? Covers) : Benefit;
}
