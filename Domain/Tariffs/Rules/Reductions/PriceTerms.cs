using System.Collections.Immutable;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Reductions;

/// <summary>What agreements change in the pricing of a stay itself, before there is a price.</summary>
/// <param name="Table">The rate in place of all others; <c>null</c> for none.</param>
/// <param name="TimeOff">Taken off the beginning of the charged time.</param>
/// <param name="BeforeCap">Shares in thousandths that come off a window's price before its maximum, one after the other.</param>
internal readonly record struct PriceTerms(int? Table, Duration TimeOff, ImmutableArray<int> BeforeCap)
{
    internal static PriceTerms Plain { get; } = new(null, Duration.Zero, []);

    /// <summary>What the shares leave of a price.</summary>
    internal Brl Reduce(Brl price, Rounding fractions)
    {
        foreach (var permille in BeforeCap)
            price -= price.Share(permille, 1000, fractions);
        return price;
    }
}
