using Fokus.Domain.Tariffs.Schedules;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>Times, days and lengths of a tariff document.</summary>
internal static class TimesJson
{
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A time of the day, to the minute; midnight and a fault when it is none.</summary>
    internal static LocalTime Time(this JsonPlace place, string name) =>
        place.Text(name, text => TimePattern.Parse(text) is { Success: true, Value: var time } ? time : null as LocalTime?, BookWords.TimeRule) ?? default;

    /// <summary>A length in whole minutes.</summary>
    internal static Duration Minutes(this JsonPlace place, string name, long least, long most) =>
        Duration.FromMinutes(place.Number(name, least, most));

    /// <summary>A choice of days; a fault when it is empty.</summary>
    internal static DaySet Days(this JsonPlace place, string name)
    {
        var faults = place.Faults.Count;
        var days = place.Texts(name, BookWords.Days.Find, BookWords.Days.Rule).Aggregate(default(DaySet), (all, day) => all | day);
        if (days.IsEmpty && faults == place.Faults.Count)
            place.Fault(name, $"name at least one of {BookWords.Days.Rule}.");
        return days;
    }
}
