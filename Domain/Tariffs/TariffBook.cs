using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Domain.Tariffs.Terms;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>A tariff table in one version. A version never changes; a change is a new version. Nothing in it is implicit.</summary>
/// <param name="Id">Which table.</param>
/// <param name="Version">1 and up.</param>
/// <param name="Zone">Whose wall clock the days are counted by.</param>
public sealed record TariffBook(TariffBookId Id, int Version, GarageZone Zone)
{
    /// <summary>The document that it was read from.</summary>
    public DocumentHash Hash { get; init; }

    /// <summary>From this moment the version is valid, until the next one is.</summary>
    public required Instant ValidFrom { get; init; }

    /// <summary>Which version prices a stay.</summary>
    public required PricedBy PricedBy { get; init; }

    /// <summary>What becomes of the seconds.</summary>
    public required SecondsRounding Seconds { get; init; }

    /// <summary>The first minutes.</summary>
    public required EntryTolerance Tolerance { get; init; }

    /// <summary>Which rate is in force when.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>The maximum of a window; <c>null</c> for none.</summary>
    public required CapTerms? Cap { get; init; }

    /// <summary>The price of a night; <c>null</c> when a night costs what its hours cost.</summary>
    public required Overnight? Overnight { get; init; }

    /// <summary>What shops may give.</summary>
    public required AgreementTerms Agreements { get; init; }

    /// <summary>The kinds of subscription; may be empty. No two have one id.</summary>
    public required ImmutableArray<SubscriberGroup> Subscribers { get; init; }

    /// <summary>What holds once money is taken.</summary>
    public required PaymentTerms Payment { get; init; }

    /// <summary>How an amount is made of a rate.</summary>
    public required MoneyTerms Money { get; init; }

    /// <summary>The terms of a kind of subscription; <c>null</c> when the book does not know it.</summary>
    public SubscriberGroup? GroupOf(SubscriberGroupId id)
    {
        foreach (var group in Subscribers)
        {
            if (group.Id == id)
                return group;
        }

        return null;
    }
}
