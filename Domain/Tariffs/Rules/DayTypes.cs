using Fokus.Domain.Tariffs.Schedules;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Which days are chosen, holidays known. Remembers the last holiday question, since a day is asked about many times.</summary>
internal sealed class DayTypes(Holidays holidays)
{
    private readonly bool hasHolidays = !holidays.EachYear.IsEmpty || !holidays.Once.IsEmpty;
    private int lastDay = int.MinValue;
    private bool isHoliday;

    internal bool Match(DaySet days, WallTime time)
    {
        if (hasHolidays && time.Day != lastDay)
            (lastDay, isHoliday) = (time.Day, holidays.Has(time.Date));
        return days.Has(time.DayOfWeek, isHoliday);
    }
}
