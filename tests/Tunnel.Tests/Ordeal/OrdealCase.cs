namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>One way through a town of its own, with one measure or several in a row.</summary>
/// <param name="Bars">What is measured, in that order.</param>
/// <param name="Once">Goes the way; one number for each bar.</param>
internal sealed record OrdealCase(IReadOnlyList<OrdealBar> Bars, Func<CancellationToken, IAsyncEnumerable<double>> Once)
{
    /// <summary>A case with one measure: how long something took.</summary>
    public static OrdealCase Timed(string name, double most, Func<CancellationToken, Task<TimeSpan>> once) =>
        new([new(name, "s", most)], token => OneAsync(async () => Math.Round((await once(token)).TotalSeconds, 2)));

    /// <summary>A case with one measure: how many were not as they should be.</summary>
    public static OrdealCase Counted(string name, string unit, Func<CancellationToken, Task<int>> once) =>
        new([new(name, unit, 0)], token => OneAsync(async () => await once(token)));

    private static async IAsyncEnumerable<double> OneAsync(Func<Task<double>> once)
    {
        yield return await once();
    }
}
