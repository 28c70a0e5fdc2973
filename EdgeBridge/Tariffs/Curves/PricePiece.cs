using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.EdgeBridge.Tariffs.Curves;

/// <summary>A part of a stay in which the price does not change.</summary>
/// <param name="From">After so long in the garage.</param>
/// <param name="IsFromIncluded">True when the price holds at that very moment, false when it begins right after it.</param>
/// <param name="Until">Up to so long in the garage.</param>
/// <param name="IsUntilIncluded">True when the price still holds at that very moment.</param>
/// <param name="Price">The price.</param>
internal sealed record PricePiece(Duration From, bool IsFromIncluded, Duration Until, bool IsUntilIncluded, Brl Price)
{
    internal Duration Length => Until - From;
}
