using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Wire.Mapping;

/// <summary>Raw numbers of the wire to values and back. What does not fit is refused with a <see cref="FormatException"/>.</summary>
public static class WireValues
{
    // What every clock, calendar and database that a moment meets can hold, in every zone.
    private static readonly long EarliestTicks = Instant.FromUtc(2, 1, 1, 0, 0).ToUnixTimeTicks();
    private static readonly long LatestTicks = Instant.FromUtc(9998, 12, 31, 0, 0).ToUnixTimeTicks();

    /// <summary>A moment as Unix time in 100 ns ticks.</summary>
    public static long ToWire(this Instant at) => at.ToUnixTimeTicks();

    /// <summary>A moment from Unix time in 100 ns ticks. Zero means that the field was left out, and is refused.</summary>
    public static Instant ToInstant(this long unixTicks)
    {
        if (unixTicks == 0)
            throw new FormatException("A moment is missing.");
        if (unixTicks < EarliestTicks || unixTicks > LatestTicks)
            throw new FormatException($"{unixTicks} is not a moment: it lies beyond the years that can be counted.");
        return Instant.FromUnixTimeTicks(unixTicks);
    }

    /// <summary>Money that is owed or taken is never negative.</summary>
    internal static Brl ToAmount(this long centavos, string name) => centavos >= 0
        ? Brl.FromCentavos(centavos)
        : throw new FormatException($"The field '{name}' is {centavos} centavos: it is never negative.");

    internal static T ToEnum<T>(this int number)
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(value) ? value : throw new FormatException($"{number} is not a {typeof(T).Name}.");
    }

    internal static T Required<T>(T? message, string name)
        where T : class => message ?? throw new FormatException($"The field '{name}' is missing.");
}
