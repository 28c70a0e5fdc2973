using System.Globalization;
using System.Text.Json;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>
/// Not part of any verdict: it runs when it is asked for by name, prints a table, and writes JSON into the file that
/// FOKUS_ORDEAL names.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class Measuring
{
    private static readonly JsonSerializerOptions Spelling = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    [Fact(Explicit = true)]
    public async Task The_network_ordeal_is_measured_on_this_machine()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("FOKUS_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 3;

        var measures = await NetworkOrdeal.RunAsync(rounds, TestContext.Current.CancellationToken);

        foreach (var measure in measures)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Name,-52} {measure.Median,6:0.00} worst {measure.Worst,6:0.00} {measure.Unit,-12} bar {measure.Bar:0} {(measure.IsWithinBar ? "" : "OVER")}"));
        }

        if (Environment.GetEnvironmentVariable("FOKUS_ORDEAL") is { Length: > 0 } path)
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(measures, Spelling), TestContext.Current.CancellationToken);
        Assert.All(measures, measure => Assert.NotEmpty(measure.Rounds));
    }
}
