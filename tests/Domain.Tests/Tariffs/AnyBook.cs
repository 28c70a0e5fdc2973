using CsCheck;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>Books of every kind, and stays over both nights on which the clocks of 2018 changed.</summary>
internal static class AnyBook
{
    private static readonly Instant Begin = Instant.FromUtc(2018, 1, 20, 0, 0);

    private static readonly int[] StepMinutes = [1, 5, 10, 15, 20, 30, 60, 90, 720];

    private static readonly Gen<Duration> Minutes = Gen.Int[0, 90].Select(minutes => Duration.FromMinutes(minutes));

    private static readonly Gen<Tier> Tiers = Gen.Select(
        Gen.Int[0, StepMinutes.Length - 1].Select(i => StepMinutes[i]), Gen.Long[0, 50_00], Gen.Int[0, 9], Gen.Bool, Gen.Int[1, 6],
        (step, price, overshoot, isStarted, steps) => new Tier(
            Duration.FromMinutes(step * steps),
            Brl.FromCentavos(price),
            Duration.FromMinutes(step),
            Duration.FromMinutes(step),
            isStarted ? Fraction.Started : Fraction.Completed,
            isStarted ? Duration.FromMinutes(Math.Min(overshoot, step - 1)) : Duration.Zero));

    private static readonly Gen<Rate> Rates = Gen.Select(
        Tiers.Array[1, 3],
        Gen.Long[1, 100_00].Select(Brl.FromCentavos).Nullable(),
        (tiers, cap) => new Rate("any", [.. tiers[..^1], tiers[^1] with { Length = null }], cap));

    private static readonly Gen<LocalTime> Times = Gen.Int[0, 95].Select(quarter => LocalTime.Midnight.PlusMinutes(quarter * 15));

    private static readonly Gen<DaySet> Days = Gen.Int[1, 255].Select(bits =>
    {
        var days = default(DaySet);
        for (var day = 1; day <= 7; day++)
        {
            if ((bits & (1 << day)) != 0)
                days |= DaySet.Of((IsoDayOfWeek)day);
        }

        return (bits & 1) != 0 ? days | DaySet.Holiday : days;
    });

    private static readonly Gen<Band> Bands = Gen.Select(Days, Times, Times, Gen.Int[0, 2], (days, from, until, rate) => new Band(days, from, until, rate));

    private static readonly Gen<CapTerms> Caps = Gen.Select(
        Gen.OneOf(
            Gen.Int[1, 48].Select(hours => (CapWindow)new CapWindow.Rolling(Duration.FromHours(hours))),
            Gen.Const((CapWindow)new CapWindow.CalendarDay()),
            Times.Select(time => (CapWindow)new CapWindow.BusinessDay(time))),
        Gen.Int[1, 2],
        (window, after) => new CapTerms(window, (AfterCap)after));

    private static readonly Gen<Schedule> Schedules = Gen.Select(
        Rates.Array[3], Bands.Array[0, 3], Gen.Int[1, 3], Gen.Int[1, 2],
        (rates, bands, by, tiers) => new Schedule(
            [.. rates.Select((rate, i) => rate with { Name = $"rate-{i}" })],
            0,
            [.. bands],
            new([new AnnualDate(9, 7), new AnnualDate(12, 25)], [new LocalDate(2018, 2, 13)]),
            (DayTypeBy)by,
            StepOverSwitch.WhereItBegins,
            (TiersAfterSwitch)tiers));

    /// <summary>Books without nights and agreements, whose steps cost what they cost where they begin.</summary>
    internal static readonly Gen<TariffBook> Plain = Gen.Select(
        Schedules, Caps.Null(), Minutes, Gen.Int[1, 2], Minutes, Gen.Int[1, 2],
        (schedule, cap, within, kind, grace, after) => Given.T1 with
        {
            Schedule = schedule,
            Cap = cap,
            Tolerance = new(within, (ToleranceKind)kind),
            Payment = Given.T1.Payment with { ExitGrace = grace, AfterGrace = (AfterGrace)after },
        });

    private static readonly Gen<Overnight> Nights = Gen.Select(
        Days, Times, Times, Gen.Long[0, 60_00], Gen.Int[0, 8], Gen.Int[1, 3], Gen.Bool,
        (days, from, until, price, hours, effect, isUnderCap) => new Overnight(
            days, from, until, Brl.FromCentavos(price), Duration.FromHours(hours), (OvernightEffect)effect, isUnderCap));

    private static readonly Gen<Benefit> Benefits = Gen.OneOf<Benefit>(
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 2], (minutes, from) => (Benefit)new Benefit.FreeTime(Duration.FromMinutes(minutes), (TimeTakenFrom)from)),
        Gen.Long[1, 50_00].Select(off => (Benefit)new Benefit.Amount(Brl.FromCentavos(off))),
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 2], (permille, of) => (Benefit)new Benefit.Percentage(permille, (PercentageOf)of)),
        Gen.Int[0, 2].Select(rate => (Benefit)new Benefit.Table(rate)),
        Gen.Select(Gen.Long[0, 50_00], Gen.Int[1, 600].Nullable(), (price, covers) =>
            (Benefit)new Benefit.FixedPrice(Brl.FromCentavos(price), covers is { } minutes ? Duration.FromMinutes(minutes) : null)));

    private static readonly Gen<Agreement[]> Agreements = Gen.Select(
        Benefits, Gen.Long[0, 30_00].Select(Brl.FromCentavos).Nullable(),
        (benefit, most) => new Agreement(AgreementId.Parse("aa"), benefit, most, 2, null, Payer.Issuer)).Array[0, 3];

    private static readonly SubscriberGroupId Group = SubscriberGroupId.Parse("group");

    private static readonly Gen<SubscriberGroup> Groups = Gen.Select(
        Gen.Select(Days, Times, Times, (days, from, until) => new CoveredHours(days, from, until)).Array[1, 2], Gen.Int[0, 2].Nullable(), Gen.Bool,
        (hours, rate, isTolerant) => new SubscriberGroup(Group, [.. hours], rate, isTolerant));

    private static readonly Gen<MoneyTerms> Money = Gen.Select(
        Gen.Int[1, 3], Gen.Int[0, 200], (fractions, permille) => new MoneyTerms((Rounding)fractions, permille));

    /// <summary>Books with everything in them, prices that are no whole centavos a step among it.</summary>
    internal static readonly Gen<TariffBook> Full = Gen.Select(
        Gen.Select(Plain, Nights.Null(), Agreements, Groups, Money, (book, night, agreements, group, money) => book with
        {
            Overnight = night,
            Subscribers = [group],
            Money = money,
            Agreements = book.Agreements with
            {
                All = [.. agreements.Select((agreement, i) => agreement with { Id = AgreementId.Parse($"a-{i}") })],
            },
        }),
        Gen.Int[0, StepMinutes.Length - 1], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[1, 2], Gen.Int[1, 4],
        (book, per, step, seconds, stacking, most) => book with
        {
            Seconds = (SecondsRounding)seconds,
            Schedule = book.Schedule with
            {
                StepOverSwitch = (StepOverSwitch)step,
                Rates = [.. book.Schedule.Rates.Select((rate, i) => i == 0 ? rate : rate with { Tiers = [.. rate.Tiers.Select(tier => tier with { Per = Duration.FromMinutes(StepMinutes[per]) })] })],
            },
            Agreements = book.Agreements with { Stacking = (Stacking)stacking, Most = most },
        });

    /// <summary>The same without agreements, and each minute costs whole centavos.</summary>
    internal static readonly Gen<TariffBook> Minutely = Gen.Select(Full, Gen.Int[0, 50].Array[9], (book, prices) => book with
    {
        Seconds = SecondsRounding.Exact,
        Agreements = book.Agreements with { All = [] },
        Schedule = book.Schedule with
        {
            Rates = [.. book.Schedule.Rates.Select((rate, i) => rate with
            {
                Tiers = [.. rate.Tiers.Select((tier, k) => tier with { Price = Brl.FromCentavos(prices[i * 3 + k] * (long)tier.Per.TotalMinutes) })],
            })],
        },
    });

    internal static readonly Gen<Instant> Entries = Gen.Int[0, 400 * 24 * 3600].Select(seconds => Begin + Duration.FromSeconds(seconds));

    internal static readonly Gen<Duration> Lengths = Gen.OneOf(
        Gen.Int[0, 2 * 3600], Gen.Int[0, 6 * 24 * 3600]).Select(seconds => Duration.FromSeconds(seconds));

    private static readonly Gen<SubscriberContract> Contracts = Gen.Select(
        Gen.Int[-72, 72], Gen.Int[1, 300],
        (begins, hours) => new SubscriberContract(Group, Begin + Duration.FromHours(begins), Begin + Duration.FromHours(begins + hours)));

    /// <summary>Stays with what shops gave to them; some by a subscription, which may begin or end inside.</summary>
    internal static readonly Gen<Stay> Stays = Gen.Select(
        Entries, Gen.Int[0, 2].Array[0, 4], Contracts.Null(),
        (entered, given, contract) => Given.StayFrom(entered) with
        {
            Agreements = [.. given.Select(each => AgreementId.Parse($"a-{each}"))],
            Contract = contract is null ? null : contract with { From = contract.From + (entered - Begin), Until = contract.Until + (entered - Begin) },
        });
}
