using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>The words of a tariff document. A test makes sure that each value has one.</summary>
internal static class BookWords
{
    internal const string RateRule = "the name of one of the rates";
    internal const string TimeRule = "a time such as 22:00";

    internal static readonly WordList<PricedBy> PricedBy = new(
        ("entry", Domain.Tariffs.Terms.PricedBy.Entry), ("payment", Domain.Tariffs.Terms.PricedBy.Payment), ("ticket", Domain.Tariffs.Terms.PricedBy.Ticket));

    internal static readonly WordList<SecondsRounding> Seconds = new(
        ("exact", SecondsRounding.Exact), ("down", SecondsRounding.Down), ("up", SecondsRounding.Up));

    internal static readonly WordList<ToleranceKind> Tolerance = new(
        ("free_if_within", ToleranceKind.FreeIfWithin), ("deducted", ToleranceKind.Deducted));

    internal static readonly WordList<Fraction> Fraction = new(
        ("started", Domain.Tariffs.Terms.Fraction.Started), ("completed", Domain.Tariffs.Terms.Fraction.Completed));

    internal static readonly WordList<DayTypeBy> DayTypeBy = new(
        ("entry", Domain.Tariffs.Schedules.DayTypeBy.Entry),
        ("segment", Domain.Tariffs.Schedules.DayTypeBy.Segment),
        ("exit", Domain.Tariffs.Schedules.DayTypeBy.Exit));

    internal static readonly WordList<StepOverSwitch> StepOverSwitch = new(
        ("split", Domain.Tariffs.Schedules.StepOverSwitch.Split),
        ("where_it_begins", Domain.Tariffs.Schedules.StepOverSwitch.WhereItBegins),
        ("each_part", Domain.Tariffs.Schedules.StepOverSwitch.EachPart));

    internal static readonly WordList<TiersAfterSwitch> TiersAfterSwitch = new(
        ("go_on", Domain.Tariffs.Schedules.TiersAfterSwitch.GoOn), ("restart", Domain.Tariffs.Schedules.TiersAfterSwitch.Restart));

    internal static readonly WordList<AfterCap> AfterCap = new(
        ("continue", Domain.Tariffs.Terms.AfterCap.Continue), ("restart", Domain.Tariffs.Terms.AfterCap.Restart));

    internal static readonly WordList<OvernightEffect> Overnight = new(
        ("replaces", OvernightEffect.Replaces), ("adds", OvernightEffect.Adds), ("at_most", OvernightEffect.AtMost));

    internal static readonly WordList<Stacking> Stacking = new(
        ("best_one", Domain.Tariffs.Agreements.Stacking.BestOne), ("all", Domain.Tariffs.Agreements.Stacking.All));

    internal static readonly WordList<MoneyStep> MoneyStep = new(
        ("fixed_price", Domain.Tariffs.Agreements.MoneyStep.FixedPrice),
        ("percentage", Domain.Tariffs.Agreements.MoneyStep.Percentage),
        ("amount", Domain.Tariffs.Agreements.MoneyStep.Amount));

    internal static readonly WordList<Payer> Payer = new(
        ("issuer", Domain.Tariffs.Agreements.Payer.Issuer), ("garage", Domain.Tariffs.Agreements.Payer.Garage));

    internal static readonly WordList<TimeTakenFrom> TimeTakenFrom = new(
        ("duration", Domain.Tariffs.Agreements.TimeTakenFrom.Duration), ("price", Domain.Tariffs.Agreements.TimeTakenFrom.Price));

    internal static readonly WordList<PercentageOf> PercentageOf = new(
        ("before_cap", Domain.Tariffs.Agreements.PercentageOf.BeforeCap), ("after_cap", Domain.Tariffs.Agreements.PercentageOf.AfterCap));

    internal static readonly WordList<AfterGrace> AfterGrace = new(
        ("difference", Domain.Tariffs.Terms.AfterGrace.Difference), ("from_paid_until", Domain.Tariffs.Terms.AfterGrace.FromPaidUntil));

    internal static readonly WordList<Rounding> Rounding = new(
        ("half_up", Domain.Money.Rounding.HalfUp), ("down", Domain.Money.Rounding.Down), ("up", Domain.Money.Rounding.Up));

    internal static readonly WordList<DaySet> Days = new(
        ("monday", DaySet.Of(IsoDayOfWeek.Monday)),
        ("tuesday", DaySet.Of(IsoDayOfWeek.Tuesday)),
        ("wednesday", DaySet.Of(IsoDayOfWeek.Wednesday)),
        ("thursday", DaySet.Of(IsoDayOfWeek.Thursday)),
        ("friday", DaySet.Of(IsoDayOfWeek.Friday)),
        ("saturday", DaySet.Of(IsoDayOfWeek.Saturday)),
        ("sunday", DaySet.Of(IsoDayOfWeek.Sunday)),
        ("holiday", DaySet.Holiday));
}
