using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>One reason why a stay costs what it costs. The lines of a quote add up to its total.</summary>
/// <param name="Kind">What is charged or given.</param>
/// <param name="Count">How many steps, nights or windows; 1 where there is nothing to count.</param>
/// <param name="Unit">The price of one; what is charged for a shorter time is in <paramref name="Amount"/> only.</param>
/// <param name="Amount">The amount of the line.</param>
/// <param name="From">Where the charged time begins.</param>
/// <param name="Until">Where it ends.</param>
public sealed record QuoteLine(QuoteLineKind Kind, long Count, Brl Unit, Brl Amount, Instant From, Instant Until)
{
    /// <summary>The rate, agreement or subscriber group that the line is about; empty for none.</summary>
    public string Label { get; init; } = "";
}
