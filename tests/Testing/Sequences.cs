using System.Globalization;

namespace Fokus.Testing;

/// <summary>How many random sequences a property is asked about.</summary>
public static class Sequences
{
    private const int Quick = 10_000;

    /// <summary>10,000, so that the fast tests stay fast; 100,000 in a full run, which sets <c>FOKUS_SEQUENCES</c>.</summary>
    public static int Many { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FOKUS_SEQUENCES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : Quick;
}
