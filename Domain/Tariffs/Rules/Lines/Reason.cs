using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Lines;

/// <summary>A quote line in the making, see <see cref="QuoteLine"/>: a value, since a month has hundreds and a quote a handful.</summary>
internal readonly record struct Reason(QuoteLineKind Kind, long Count, Brl Unit, Brl Amount, Instant From, Instant Until)
{
    public string Label { get; init; } = "";

    /// <summary>Which tier of the rate that the label names.</summary>
    public int Tier { get; init; }

    internal bool IsLike(in Reason other) => Kind == other.Kind && Tier == other.Tier && Unit == other.Unit
        && string.Equals(Label, other.Label, StringComparison.Ordinal);

    internal Reason And(in Reason later) => this with { Count = Count + later.Count, Amount = Amount + later.Amount, Until = later.Until };

    internal QuoteLine ToLine() => new(Kind, Count, Unit, Amount, From, Until) { Label = Label };
}
