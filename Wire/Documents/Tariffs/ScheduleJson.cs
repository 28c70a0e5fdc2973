using System.Collections.Immutable;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>When which rate of a tariff document is in force.</summary>
internal static class ScheduleJson
{
    private const int MostBands = 50;
    private const int MostHolidays = 400;

    private static readonly LocalDatePattern Once = LocalDatePattern.Iso;
    private static readonly AnnualDatePattern EachYear = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    internal static Schedule? Read(JsonPlace? place, ImmutableArray<Rate> rates)
    {
        if (place is null)
            return null;
        place.Allow("otherwise", "bands", "holidays", "day_type_by", "step_over_a_switch", "tiers_after_a_switch");
        var bands = place.Items("bands", mayBeMissing: false);
        if (bands.Count > MostBands)
            place.Fault("bands", $"write at most {MostBands}.");
        var step = place.Word("step_over_a_switch", BookWords.StepOverSwitch) ?? StepOverSwitch.Split;
        if (step == StepOverSwitch.Split && rates.Any(rate => rate.Tiers.Any(tier => tier.Fraction == Fraction.Completed)))
            place.Fault("step_over_a_switch", "a completed step cannot be split: write where_it_begins or each_part.");
        return new(
            rates,
            place.Index("otherwise", rates),
            [.. bands.Select(band => Band(band, rates))],
            Holidays(place),
            place.Word("day_type_by", BookWords.DayTypeBy) ?? DayTypeBy.Entry,
            step,
            place.Word("tiers_after_a_switch", BookWords.TiersAfterSwitch) ?? TiersAfterSwitch.GoOn);
    }

    private static Band Band(JsonPlace place, ImmutableArray<Rate> rates)
    {
        place.Allow("days", "from", "until", "rate");
        return new(place.Days("days"), place.Time("from"), place.Time("until"), place.Index("rate", rates));
    }

    private static Holidays Holidays(JsonPlace place)
    {
        var days = place.Texts("holidays", Holiday, "a day as MM-DD for every year, or YYYY-MM-DD for one");
        if (days.Count > MostHolidays)
            place.Fault("holidays", $"write at most {MostHolidays}.");
        return new(
            [.. days.Where(day => day.EachYear is not null).Select(day => day.EachYear!.Value)],
            [.. days.Where(day => day.Once is not null).Select(day => day.Once!.Value)]);
    }

    private static (AnnualDate? EachYear, LocalDate? Once)? Holiday(string text)
    {
        if (EachYear.Parse(text) is { Success: true, Value: var each })
            return (each, null);
        return Once.Parse(text) is { Success: true, Value: var once } ? (null, once) : null;
    }
}
