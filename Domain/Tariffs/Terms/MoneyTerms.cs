using Fokus.Domain.Money;

namespace Fokus.Domain.Tariffs.Terms;

/// <summary>How an amount is made of a rate.</summary>
/// <param name="Fractions">Who gets the fraction of a centavo; rounded once a line.</param>
/// <param name="TaxInsidePermille">The tax that every price contains, in thousandths of the price, 0 to 999; shown, never added.</param>
public sealed record MoneyTerms(Rounding Fractions, int TaxInsidePermille);
