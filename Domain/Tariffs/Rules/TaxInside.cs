using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Terms;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: tax inside. The tax that a price contains; it is shown and never added.</summary>
internal static class TaxInside
{
    internal static Brl Of(Brl total, MoneyTerms terms) => total.Share(terms.TaxInsidePermille, 1000, terms.Fractions);
}
