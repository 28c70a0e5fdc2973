using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Rules.Lines;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Reductions;

/// <summary>The price of a stay with what it was given.</summary>
/// <param name="Total">Zero or more.</param>
/// <param name="HoldsUntil">How long it stays the same.</param>
/// <param name="Terms">How its time is priced.</param>
/// <param name="Lines">Why; they add up to the total.</param>
/// <param name="Reductions">What each agreement that counted took off.</param>
internal sealed record AgreedPrice(Brl Total, Instant HoldsUntil, PriceTerms Terms, LineSheet Lines, Reduction[] Reductions);
