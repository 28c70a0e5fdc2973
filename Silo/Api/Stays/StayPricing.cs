using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Stays;
using Fokus.Grains.Stores;
using Fokus.Silo.Storage.Facts;
using Fokus.Wire.Documents;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.Api.Stays;

/// <summary>
/// What a stay costs and why. Once a vehicle that paid has left, it is the quote that was paid, as the garage made it;
/// before that, the same engine with the book in force.
/// </summary>
internal sealed class StayPricing(IGrainFactory grains, FactStore facts, TimeProvider time)
{
    private readonly IClock clock = time.ToClock();

    /// <returns><c>null</c> when no book is in force.</returns>
    internal async Task<Quote?> PriceAsync(GarageId garage, StaySheet sheet, CancellationToken cancellationToken)
    {
        if (sheet is { Phase: StayPhase.Left, Payments: [.., var last] })
            return await facts.FindQuoteAsync(garage, new FactPlace(last.Epoch, last.Seq), cancellationToken);
        var document = await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).BookInForceAsync();
        return document is not null && TariffBookJson.Read(document.Json) is TariffBookReading.Good good
            ? TariffEngine.Quote(good.Book, ToStay(sheet), sheet.LeftAt ?? clock.GetCurrentInstant())
            : null;
    }

    private static Stay ToStay(StaySheet sheet) => new(sheet.Stay, new Credential.Unidentified(), sheet.EntryLane, sheet.EnteredAt)
    {
        Paid = sheet.Paid,
        PaidUntil = sheet.PaidUntil,
    };
}
