using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>What <c>./fokus ordeal network</c> runs, and a short form of it for every run of the tests.</summary>
[Trait("Speed", "Slow")]
public sealed class Measuring
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);
    private static readonly JsonSerializerOptions Spelling = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>Writes the table to standard error as it comes, and JSON into the file that FOKUS_ORDEAL names.</summary>
    [Fact(Explicit = true)]
    public async Task The_network_ordeal_holds_on_this_machine()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("FOKUS_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        var only = Environment.GetEnvironmentVariable("FOKUS_ONLY") ?? "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest * rounds);
        var watch = Stopwatch.StartNew();

        var cases = NetworkOrdeal.All.Where(one => one.Bars.Any(bar => bar.Event.Contains(only, StringComparison.OrdinalIgnoreCase))).ToList();
        var measures = await NetworkOrdeal.RunAsync(cases, rounds, measure => Console.Error.WriteLine(NetworkOrdeal.Line(measure)), limit.Token);

        if (Environment.GetEnvironmentVariable("FOKUS_ORDEAL") is { Length: > 0 } path)
            await File.WriteAllTextAsync(path, Json(measures, watch.Elapsed), TestContext.Current.CancellationToken);
        Assert.NotEmpty(measures);
        Assert.All(measures, measure => Assert.True(measure.Holds, NetworkOrdeal.Line(measure)));
    }

    /// <summary>Times are not judged here: the machine of a test run is busy.</summary>
    [Fact]
    public async Task A_day_of_the_gateway_loses_no_stream_lets_nothing_through_and_outlives_the_cluster()
    {
        var measures = await NetworkOrdeal.RunAsync([FrontCases.Everyday], rounds: 1, static _ => { }, TestContext.Current.CancellationToken);

        Assert.All(measures, measure => Assert.True(
            measure.Holds || (measure.Fault.Length == 0 && measure.Bar.Unit.Equals("s", StringComparison.Ordinal)), NetworkOrdeal.Line(measure)));
    }

    private static string Json(IReadOnlyList<Measure> measures, TimeSpan took) => JsonSerializer.Serialize(
        new
        {
            Seconds = Math.Round(took.TotalSeconds, 1),
            Holds = measures.All(measure => measure.Holds),
            Rows = measures.Select(measure => new
            {
                measure.Bar.Event,
                measure.Bar.Unit,
                measure.Bar.Most,
                measure.Median,
                measure.Worst,
                measure.Rounds,
                measure.Holds,
                measure.Fault,
            }),
        },
        Spelling);
}
