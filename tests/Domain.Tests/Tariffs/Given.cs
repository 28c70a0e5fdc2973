using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>The reference tariffs of the trade's worked examples, and stays on the wall clock of São Paulo.</summary>
internal static class Given
{
    /// <summary>Free to 15:00, first hour 12.00, each further started hour 4.00, at most 40.00 in 24 h, 15 min exit grace.</summary>
    internal static readonly TariffBook T1 = new(
        TariffBookId.Parse("t1"),
        1,
        GarageZone.SaoPaulo,
        Duration.FromMinutes(15),
        new(Duration.FromHours(1), Brl.FromCentavos(12_00)),
        new(Duration.FromHours(1), Brl.FromCentavos(4_00)),
        new(Brl.FromCentavos(40_00), CapWindow.Rolling24Hours, AfterCap.Continue),
        Duration.FromMinutes(15));

    /// <summary>The same with the maximum by calendar day.</summary>
    internal static readonly TariffBook T1c = T1 with { Cap = T1.Cap! with { Window = CapWindow.CalendarDay } };

    internal static TariffBook Restarting(this TariffBook book) => book with { Cap = book.Cap! with { After = AfterCap.Restart } };

    /// <summary>A moment on the wall clock of São Paulo, such as <c>2026-03-02 09:05</c>, with or without seconds.</summary>
    internal static Instant At(string wallClock) => GarageZone.SaoPaulo.At(
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture(
            wallClock.Length == 16 ? "uuuu-MM-dd HH:mm" : "uuuu-MM-dd HH:mm:ss").Parse(wallClock).Value);

    internal static Stay StayFrom(string wallClock) => StayFrom(At(wallClock));

    internal static Stay StayFrom(Instant enteredAt) => new(
        StayId.Parse("stay-0001"), new Credential.ByPlate(Plate.Parse("ABC1D23")), LaneId.Parse("entrada-1"), enteredAt);

    /// <summary>The stay after the driver paid what a quote asks, at the moment of the quote.</summary>
    internal static Stay Pay(this Stay stay, Quote quote) => stay.Apply(new Payment(
        PaymentId.Parse("payment-1"), stay.Id, quote.Due, PaymentMethod.Cash, PayPointId.Parse("caixa-1"), quote.At, quote.PaidUntil));
}
