using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Stays;
using Fokus.Grains.Stores;
using Fokus.Silo.Storage.Facts;
using Fokus.Silo.Storage.Tariffs;
using Fokus.Wire.Documents.Tariffs;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.Api.Stays;

/// <summary>
/// What a stay costs and why. Once a vehicle that paid has left, it is the quote that was paid, as the garage made it;
/// before that, the same engine with the version that prices it.
/// </summary>
internal sealed class StayPricing(IGrainFactory grains, FactStore facts, TariffStore tariffs, TimeProvider time)
{
    private const int KeptVersions = 3;

    private readonly IClock clock = time.ToClock();

    /// <returns><c>null</c> when no book is in force.</returns>
    internal async Task<Quote?> PriceAsync(GarageId garage, StaySheet sheet, CancellationToken cancellationToken)
    {
        if (sheet is { Phase: StayPhase.Left, Payments: [.., var last] })
            return await facts.FindQuoteAsync(garage, new FactPlace(last.Epoch, last.Seq), cancellationToken);
        var at = sheet.LeftAt ?? clock.GetCurrentInstant();
        var versions = await VersionsAsync(garage, cancellationToken);
        var stay = ToStay(sheet);
        return versions.Count == 0
            ? null
            : TariffEngine.Quote(TariffHistory.Choose(versions, stay.EnteredAt, stay.AnnouncedVersion, at), stay, at);
    }

    /// <summary>As many as a garage keeps, so that both choose among the same.</summary>
    private async Task<List<TariffBook>> VersionsAsync(GarageId garage, CancellationToken cancellationToken)
    {
        var inForce = await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).BookInForceAsync();
        if (inForce is null)
            return [];
        var versions = new List<TariffBook>();
        foreach (var document in await tariffs.LatestAsync(inForce.Book, inForce.Version, KeptVersions, cancellationToken))
        {
            if (TariffBookJson.Read(document.Json) is TariffBookReading.Good good)
                versions.Add(good.Book);
        }

        return versions;
    }

    private static Stay ToStay(StaySheet sheet) => new(sheet.Stay, new Credential.Unidentified(), sheet.EntryLane, sheet.EnteredAt)
    {
        Paid = sheet.Paid,
        PaidUntil = sheet.PaidUntil,
        AnnouncedVersion = sheet.AnnouncedVersion,
        Contract = sheet is { Group: { } group, ContractFrom: { } from, ContractUntil: { } until } ? new(group, from, until) : null,
    };
}
