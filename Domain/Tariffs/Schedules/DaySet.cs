using NodaTime;

namespace Fokus.Domain.Tariffs.Schedules;

/// <summary>A choice among the seven days of the week and the holiday. A holiday is a holiday, whatever weekday it falls on.</summary>
public readonly record struct DaySet
{
    private const int HolidayBit = 0;
    private readonly byte bits;

    private DaySet(int bits) => this.bits = (byte)bits;

    /// <summary>Every day, holidays too.</summary>
    public static DaySet All { get; } = new(0xFF);

    /// <summary>Only holidays.</summary>
    public static DaySet Holiday { get; } = new(1 << HolidayBit);

    /// <summary>True when no day is chosen.</summary>
    public bool IsEmpty => bits == 0;

    /// <summary>Only one day of the week, when it is no holiday.</summary>
    public static DaySet Of(IsoDayOfWeek day) => new(1 << (int)day);

    /// <summary>True when a day is chosen.</summary>
    public bool Has(IsoDayOfWeek day, bool isHoliday) => (bits & (1 << (isHoliday ? HolidayBit : (int)day))) != 0;

    /// <summary>The days of either.</summary>
    public static DaySet operator |(DaySet one, DaySet other) => new(one.bits | other.bits);
}
