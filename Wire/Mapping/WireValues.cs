using NodaTime;

namespace Fokus.Wire.Mapping;

/// <summary>Raw numbers of the wire to values and back. What does not fit is refused with a <see cref="FormatException"/>.</summary>
public static class WireValues
{
    /// <summary>A moment as Unix time in 100 ns ticks.</summary>
    public static long ToWire(this Instant at) => at.ToUnixTimeTicks();

    /// <summary>A moment from Unix time in 100 ns ticks. Zero means that the field was left out, and is refused.</summary>
    public static Instant ToInstant(this long unixTicks) => unixTicks == 0
        ? throw new FormatException("A moment is missing.")
        : Instant.FromUnixTimeTicks(unixTicks);

    internal static T ToEnum<T>(this int number)
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(value) ? value : throw new FormatException($"{number} is not a {typeof(T).Name}.");
    }

    internal static T Required<T>(T? message, string name)
        where T : class => message ?? throw new FormatException($"The field '{name}' is missing.");
}
