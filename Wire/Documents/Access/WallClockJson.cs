using Fokus.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Wire.Documents.Access;

/// <summary>Days and moments of a list, on the garage's wall clock.</summary>
internal static class WallClockJson
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalDateTimePattern MomentPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    internal static GarageZone? Zone(this JsonPlace place, string name) =>
        place.Text(name, Zone, "a time zone such as America/Sao_Paulo");

    /// <summary>A day; <c>null</c> and a fault when it is none.</summary>
    internal static LocalDate? Day(this JsonPlace place, string name) => place.Text(
        name, text => DayPattern.Parse(text) is { Success: true, Value: var day } && IsCounted(day) ? day : null as LocalDate?, "a day such as 2026-10-31");

    /// <summary>A moment. In the night in which summer time begins an hour is left out: such a time is the one after it.</summary>
    internal static Instant? Moment(this JsonPlace place, string name, GarageZone? zone)
    {
        var local = place.Text(
            name,
            text => MomentPattern.Parse(text) is { Success: true, Value: var moment } && IsCounted(moment.Date) ? moment : null as LocalDateTime?,
            "a moment on the garage's wall clock such as 2026-10-31T18:30");
        return local is { } known ? zone?.At(known) : null;
    }

    private static bool IsCounted(LocalDate day) => day.Year is > 1999 and < 2200;

    private static GarageZone? Zone(string text)
    {
        try
        {
            return GarageZone.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
