using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Rules.Reductions;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>What one window of a stay has come to so far.</summary>
/// <param name="Begin">Where the stay's time in it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Cap">The most that it costs; <c>null</c> for no maximum.</param>
internal record struct WindowSum(Instant Begin, Instant End, Brl? Cap)
{
    /// <summary>What counts towards the maximum.</summary>
    internal Brl Inside { get; set; }

    /// <summary>Nights that do not.</summary>
    internal Brl Beside { get; set; }

    /// <summary>The window's price, what its maximum takes off, and whether further time in it costs nothing.</summary>
    /// <param name="book">Whose fractions are meant.</param>
    /// <param name="terms">Whose shares come off before the maximum.</param>
    internal readonly (Brl Price, Brl OverCap, bool IsFull) Limit(TariffBook book, in PriceTerms terms)
    {
        var inside = terms.Reduce(Inside, book.Money.Fractions);
        var beside = terms.Reduce(Beside, book.Money.Fractions);
        return Cap is { } cap && inside >= cap ? (cap + beside, cap - inside, true) : (inside + beside, Brl.Zero, false);
    }
}
