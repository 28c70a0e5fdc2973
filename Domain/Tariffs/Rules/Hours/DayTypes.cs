using Fokus.Domain.Tariffs.Schedules;

namespace Fokus.Domain.Tariffs.Rules.Hours;

/// <summary>Which days are chosen, holidays known. Looks each day of two months up once: a stay asks for it many times.</summary>
internal sealed class DayTypes(Holidays holidays, int firstDay)
{
    private const int Remembered = 64;

    private readonly bool hasHolidays = !holidays.EachYear.IsEmpty || !holidays.Once.IsEmpty;
    private ulong known;
    private ulong found;

    internal bool Match(DaySet days, WallTime time) => days.Has(time.DayOfWeek, hasHolidays && IsHoliday(time));

    private bool IsHoliday(WallTime time)
    {
        // One more: a night or a band that holds at the beginning may have begun the day before.
        var index = time.Day - firstDay + 1;
        if (index is < 0 or >= Remembered)
            return holidays.Has(time.Date);
        var bit = 1UL << index;
        if ((known & bit) == 0)
        {
            known |= bit;
            found |= holidays.Has(time.Date) ? bit : 0;
        }

        return (found & bit) != 0;
    }
}
