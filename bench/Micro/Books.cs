using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Domain.Tariffs.Terms;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Micro;

/// <summary>The tariff books that quotes are measured with.</summary>
internal static class Books
{
    internal static readonly AgreementId Cinema = AgreementId.Parse("cinema");
    internal static readonly AgreementId Market = AgreementId.Parse("market");
    internal static readonly SubscriberGroupId Nightly = SubscriberGroupId.Parse("nightly");

    private static readonly DaySet Weekend = DaySet.Of(IsoDayOfWeek.Saturday) | DaySet.Of(IsoDayOfWeek.Sunday) | DaySet.Holiday;
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Quarter = Duration.FromMinutes(15);

    /// <summary>Free to 15 minutes, 12.00 for the first hour, 4.00 for each further one, at most 40.00 in 24 hours.</summary>
    internal static readonly TariffBook Plain = new(TariffBookId.Parse("plain"), 1, GarageZone.SaoPaulo)
    {
        ValidFrom = Instant.FromUtc(2026, 1, 1, 3, 0),
        PricedBy = PricedBy.Entry,
        Seconds = SecondsRounding.Exact,
        Tolerance = new(Quarter, ToleranceKind.FreeIfWithin),
        Schedule = new(
            [new("normal", [Tier(12_00, Duration.Zero) with { Length = Hour }, Tier(4_00, Duration.Zero)], Brl.FromCentavos(40_00))],
            0, [], Holidays.None, DayTypeBy.Segment, StepOverSwitch.WhereItBegins, TiersAfterSwitch.GoOn),
        Cap = new(new CapWindow.Rolling(Duration.FromHours(24)), AfterCap.Continue),
        Overnight = null,
        Agreements = new(Stacking.All, 5, [MoneyStep.FixedPrice, MoneyStep.Percentage, MoneyStep.Amount], []),
        Subscribers = [],
        Payment = new(Quarter, ImmutableDictionary<PayPointId, Duration>.Empty, AfterGrace.Difference, Brl.FromCentavos(1)),
        Money = new(Rounding.HalfUp, 0),
    };

    /// <summary>The same with a weekend rate, overshoot, a price for the night, a subscription by night and two agreements.</summary>
    internal static readonly TariffBook EightRules = Plain with
    {
        Id = TariffBookId.Parse("eight-rules"),
        Schedule = Plain.Schedule with
        {
            Rates =
            [
                .. Plain.Schedule.Rates,
                new("weekend", [Tier(8_00, Duration.FromMinutes(5)) with { Length = Hour * 2 }, Tier(3_00, Duration.FromMinutes(5))], Brl.FromCentavos(25_00)),
            ],
            Bands = [new(Weekend, LocalTime.Midnight, LocalTime.Midnight, 1)],
        },
        Overnight = new(
            DaySet.All, new LocalTime(22, 0), new LocalTime(6, 0), Brl.FromCentavos(18_00), Hour * 3, OvernightEffect.Replaces, IsUnderCap: true),
        Agreements = Plain.Agreements with
        {
            All =
            [
                new(Cinema, new Benefit.FreeTime(Hour * 2, TimeTakenFrom.Duration), null, 1, null, Payer.Issuer),
                new(Market, new Benefit.Percentage(100, PercentageOf.AfterCap), Brl.FromCentavos(50_00), 1, null, Payer.Issuer),
            ],
        },
        Subscribers = [new(Nightly, [new(DaySet.All, new LocalTime(19, 0), new LocalTime(7, 0))], null, ToleranceOutside: true)],
        Money = new(Rounding.HalfUp, 50),
    };

    private static Tier Tier(long centavosAnHour, Duration overshoot) =>
        new(null, Brl.FromCentavos(centavosAnHour), Hour, Hour, Fraction.Started, overshoot);
}
