using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>The maximum and the night of a tariff document.</summary>
internal static class LimitsJson
{
    private const long MostCentavos = 100_000_00;

    internal static CapTerms? Cap(JsonPlace? place)
    {
        if (place is null)
            return null;
        var after = place.Word("after", BookWords.AfterCap) ?? AfterCap.Continue;
        return Window(place) is { } window ? new(window, after) : null;
    }

    internal static Overnight? Night(JsonPlace? place)
    {
        if (place is null)
            return null;
        place.Allow("nights", "from", "until", "centavos", "at_least_minutes", "effect", "under_cap");
        var from = place.Time("from");
        var until = place.Time("until");
        var atLeast = place.Minutes("at_least_minutes", 0, 24 * 60);
        // On a night on which the clocks are set it may be an hour longer or shorter: then it is simply not reached.
        var length = (Period.Between(from, until, PeriodUnits.Minutes).Minutes + 24 * 60 - 1) % (24 * 60) + 1;
        if (atLeast > Duration.FromMinutes(length))
            place.Fault("at_least_minutes", $"the night has {length} minutes: write no more.");
        return new(
            place.Days("nights"),
            from,
            until,
            Brl.FromCentavos(place.Number("centavos", 0, MostCentavos)),
            atLeast,
            place.Word("effect", BookWords.Overnight) ?? OvernightEffect.Adds,
            place.Flag("under_cap"));
    }

    private static CapWindow? Window(JsonPlace place)
    {
        const string rule = "rolling, calendar_day or business_day";
        switch (place.Text("window", text => text, rule))
        {
            case "rolling":
                place.Allow("window", "hours", "after");
                return new CapWindow.Rolling(Duration.FromHours(place.Number("hours", 1, 31 * 24)));
            case "calendar_day":
                place.Allow("window", "after");
                return new CapWindow.CalendarDay();
            case "business_day":
                place.Allow("window", "begins_at", "after");
                return new CapWindow.BusinessDay(place.Time("begins_at"));
            case null:
                return null;
            default:
                place.Fault("window", $"write {rule}.");
                return null;
        }
    }
}
