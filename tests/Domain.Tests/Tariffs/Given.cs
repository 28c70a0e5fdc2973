using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>The reference tariffs of the trade's worked examples, and stays on the wall clock of São Paulo.</summary>
internal static class Given
{
    /// <summary>Free to 15:00, first hour 12.00, each further started hour 4.00, at most 40.00 in 24 h, 15 min exit grace.</summary>
    internal static readonly TariffBook T1 = new(TariffBookId.Parse("t1"), 1, GarageZone.SaoPaulo)
    {
        ValidFrom = Instant.FromUtc(2018, 1, 1, 0, 0),
        PricedBy = PricedBy.Entry,
        Seconds = SecondsRounding.Exact,
        Tolerance = new(Duration.FromMinutes(15), ToleranceKind.FreeIfWithin),
        Schedule = new(
            [Rate("normal", 40_00, Hours(12_00) with { Length = Duration.FromHours(1) }, Hours(4_00))],
            0,
            [],
            Holidays.None,
            DayTypeBy.Segment,
            StepOverSwitch.WhereItBegins,
            TiersAfterSwitch.GoOn),
        Cap = new(new CapWindow.Rolling(Duration.FromHours(24)), AfterCap.Continue),
        Overnight = null,
        Agreements = new(Stacking.All, 5, [MoneyStep.FixedPrice, MoneyStep.Percentage, MoneyStep.Amount], []),
        Subscribers = [],
        Payment = new(
            Duration.FromMinutes(15), ImmutableDictionary<PayPointId, Duration>.Empty, AfterGrace.Difference, Brl.FromCentavos(1)),
        Money = new(Rounding.HalfUp, 0),
    };

    /// <summary>The same with the maximum by calendar day.</summary>
    internal static readonly TariffBook T1c = T1.CappedBy(new CapWindow.CalendarDay());

    internal static TariffBook CappedBy(this TariffBook book, CapWindow window) => book with { Cap = book.Cap! with { Window = window } };

    internal static TariffBook Restarting(this TariffBook book) => book with { Cap = book.Cap! with { After = AfterCap.Restart } };

    internal static TariffBook Uncapped(this TariffBook book) => book with { Cap = null };

    /// <summary>The book with other price lists; the first is in force where no band says otherwise.</summary>
    internal static TariffBook Charging(this TariffBook book, params Rate[] rates) =>
        book with { Schedule = book.Schedule with { Rates = [.. rates] } };

    internal static TariffBook Switching(this TariffBook book, params Band[] bands) =>
        book with { Schedule = book.Schedule with { Bands = [.. bands] } };

    internal static TariffBook With(this TariffBook book, StepOverSwitch step) => book with { Schedule = book.Schedule with { StepOverSwitch = step } };

    internal static TariffBook Agreeing(this TariffBook book, params Agreement[] agreements) =>
        book with { Agreements = book.Agreements with { All = [.. agreements] } };

    internal static TariffBook Stacked(this TariffBook book, Stacking stacking, int most = 5) =>
        book with { Agreements = book.Agreements with { Stacking = stacking, Most = most } };

    internal static Rate Rate(string name, long? cap, params Tier[] tiers) =>
        new(name, [.. tiers], cap is { } centavos ? Brl.FromCentavos(centavos) : null);

    /// <summary>Each started hour.</summary>
    internal static Tier Hours(long centavos) => Steps(60, centavos, 60);

    /// <summary>A price an hour, charged in started steps of so many minutes.</summary>
    internal static Tier Steps(int stepMinutes, long centavos, int perMinutes) => new(
        null, Brl.FromCentavos(centavos), Duration.FromMinutes(perMinutes), Duration.FromMinutes(stepMinutes), Fraction.Started, Duration.Zero);

    internal static Band Band(DaySet days, string from, string until, int rate) => new(days, Clock(from), Clock(until), rate);

    internal static DaySet Weekend => DaySet.Of(IsoDayOfWeek.Saturday) | DaySet.Of(IsoDayOfWeek.Sunday);

    internal static LocalTime Clock(string hourMinute) =>
        NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(hourMinute).Value;

    internal static Agreement Gives(string id, Benefit benefit, long? atMost = null, int timesAStay = 1) => new(
        AgreementId.Parse(id), benefit, atMost is { } centavos ? Brl.FromCentavos(centavos) : null, timesAStay, null, Payer.Issuer);

    internal static Stay GivenBy(this Stay stay, params string[] agreements) =>
        stay with { Agreements = [.. agreements.Select(AgreementId.Parse)] };

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
