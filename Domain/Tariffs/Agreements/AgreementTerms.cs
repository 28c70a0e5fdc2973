using System.Collections.Immutable;
using Fokus.Domain.Ids;

namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>The agreements that a book knows, and how they go together. Time comes before money, always.</summary>
/// <param name="Stacking">What counts when there are several.</param>
/// <param name="Most">How many count for one stay under <see cref="Stacking.All"/>; 1 or more.</param>
/// <param name="MoneyOrder">Each of <see cref="MoneyStep"/> once, in the order in which they come off.</param>
/// <param name="All">May be empty. No two have one id.</param>
public sealed record AgreementTerms(
    Stacking Stacking, int Most, ImmutableArray<MoneyStep> MoneyOrder, ImmutableArray<Agreement> All)
{
    /// <summary>The agreement of an id; <c>null</c> when the book does not know it.</summary>
    public Agreement? Find(AgreementId id)
    {
        foreach (var agreement in All)
        {
            if (agreement.Id == id)
                return agreement;
        }

        return null;
    }
}
