using System.Collections.Immutable;
using Fokus.Domain.Tariffs.Rules.Reductions;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>All rules of the engine, in the order in which they act. The page <c>docs/tariff-rules.md</c> is printed from it.</summary>
internal static class TariffRuleCatalogue
{
    internal static ImmutableArray<TariffRule> All { get; } =
    [
        new(typeof(TariffHistory), "valid_from", "priced_by"),
        new(typeof(StayLength), "seconds"),
        new(typeof(SubscriberHours), "subscribers"),
        new(typeof(Tolerance), "entry_tolerance", "subscribers.tolerance_outside"),
        new(typeof(RateInForce), "schedule.otherwise", "schedule.bands", "schedule.holidays", "schedule.day_type_by", "subscribers.rate_outside"),
        new(typeof(TierAt), "rates.tiers.minutes", "schedule.tiers_after_a_switch"),
        new(typeof(ChargedTime), "rates.tiers.step_minutes", "rates.tiers.fraction", "rates.tiers.overshoot_minutes", "schedule.step_over_a_switch"),
        new(typeof(RunPricing), "rates.tiers.centavos", "rates.tiers.per_minutes", "money.fraction_of_centavo"),
        new(typeof(Nights), "overnight"),
        new(typeof(CapWindows), "cap", "rates.cap_centavos"),
        new(typeof(AgreementRule), "agreements.stacking", "agreements.most", "agreements.list.times_a_stay"),
        new(typeof(ReducedPrice), "agreements.list.gives", "agreements.list.at_most_centavos", "agreements.list.payer", "agreements.money_order"),
        new(typeof(Owed), "payment.after_grace"),
        new(typeof(OpenTime), "payment.exit_grace_minutes", "payment.exit_grace_at", "payment.minimum_centavos"),
        new(typeof(TaxInside), "money.tax_inside_permille"),
        new(typeof(AgreementDesk), "agreements.list.times_a_day", "agreements.list.times_a_stay"),
    ];
}
