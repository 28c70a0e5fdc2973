using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage;
using Fokus.Silo.Storage.Garages;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using NodaTime;
using ClockQuality = Fokus.Domain.Facts.ClockQuality;

namespace Fokus.Silo.Tests;

/// <summary>Small things that the tests speak of.</summary>
internal static class Given
{
    internal const string LinkSecret = "link-secret-for-the-tests";

    internal static readonly LaneId Entry = LaneId.Parse("entrada-1");
    internal static readonly LaneId Exit = LaneId.Parse("saida-1");

    /// <summary>Twelve o'clock on a Monday in São Paulo.</summary>
    internal static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 15, 0);

    internal static async Task<GarageId> GarageAsync(Database database, string garage)
    {
        var id = GarageId.Parse(garage);
        await Garages(database).PutAsync(
            new GarageRegistration(id, "Garagem", "http://10.77.0.12:8080", "", 100, "America/Sao_Paulo", Secrets.Sha256(LinkSecret)),
            CancellationToken.None);
        return id;
    }

    internal static GarageStore Garages(Database database) => new(database, new GarageSummaries(database));

    internal static FactRow Row(GarageId garage, long seq, Fact fact, Instant? at = null, long epoch = 1) =>
        new RecordedFact(new(garage, epoch, seq), at ?? Noon, ClockQuality.Synced, fact).ToRow();

    internal static Fact Opened(string stay, string plate = "ABC1D23", Instant? at = null) => new Fact.StayOpened(
        StayId.Parse(stay), new Credential.ByPlate(Plate.Parse(plate)), Entry, at ?? Noon);

    internal static Fact Paid(string payment, string stay, long centavos, Instant at) => new Fact.StayPaid(
        new Payment(
            PaymentId.Parse(payment),
            StayId.Parse(stay),
            Brl.FromCentavos(centavos),
            PaymentMethod.Pix,
            PayPointId.Parse("caixa-1"),
            at,
            at + Duration.FromMinutes(15)),
        new Quote(
            TariffBookId.Parse("t1"),
            1,
            at,
            Brl.FromCentavos(centavos),
            Brl.Zero,
            Brl.FromCentavos(centavos),
            at + Duration.FromMinutes(15),
            [new QuoteLine(QuoteLineKind.First, 1, Brl.FromCentavos(centavos), Brl.FromCentavos(centavos), Noon, at)]));

    internal static Fact Left(string stay) => new Fact.StayLeft(StayId.Parse(stay), Exit, StayFate.Settled);

    internal static Fact Heard(LaneInput input, LanePhase after) => new Fact.LaneHeard(Entry, input, after);
}
