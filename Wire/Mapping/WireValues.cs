using NodaTime;

namespace Fokus.Wire.Mapping;

/// <summary>Raw numbers of the wire to values and back. What does not fit is refused with a <see cref="FormatException"/>.</summary>
public static class WireValues
{
    /// <summary>The end of the year 9999.</summary>
    private const long LastUnixTick = 253_402_300_799L * 10_000_000;

    /// <summary>A moment as Unix time in 100 ns ticks.</summary>
    public static long ToWire(this Instant at) => at.ToUnixTimeTicks();

    /// <summary>
    /// A moment from Unix time in 100 ns ticks. Zero means that the field was left out, and is refused, as is what no
    /// calendar holds.
    /// </summary>
    public static Instant ToInstant(this long unixTicks) => unixTicks switch
    {
        0 => throw new FormatException("A moment is missing."),
        < 0 or > LastUnixTick => throw new FormatException("A moment is before 1970 or after 9999."),
        _ => Instant.FromUnixTimeTicks(unixTicks),
    };

    internal static T ToEnum<T>(this int number)
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(value) ? value : throw new FormatException($"{number} is not a {typeof(T).Name}.");
    }

    internal static T Required<T>(T? message, string name)
        where T : class => message ?? throw new FormatException($"The field '{name}' is missing.");
}
