using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>One reason why a stay costs what it costs. The lines of a quote add up to its total.</summary>
/// <param name="Kind">What is charged.</param>
/// <param name="Count">How many periods.</param>
/// <param name="Unit">The price of one.</param>
/// <param name="Amount">The amount of the line.</param>
/// <param name="From">Where the charged time begins.</param>
/// <param name="Until">Where it ends.</param>
public sealed record QuoteLine(QuoteLineKind Kind, long Count, Brl Unit, Brl Amount, Instant From, Instant Until);
