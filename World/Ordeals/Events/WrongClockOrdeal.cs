using System.Globalization;
using Fokus.Domain.Facts;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;
using NodaTime;

namespace Fokus.World.Ordeals.Events;

/// <summary>
/// The server's clock stands at 1970, is an hour late, and jumps by an hour while vehicles pass. Only the server's: its
/// library's clock calls are answered by libfaketime, so the program itself has no door for it.
/// </summary>
internal sealed class WrongClockOrdeal : IOrdeal
{
    private static readonly string[] Libraries =
    [
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
        "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    ];

    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly TimeSpan While = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan PassWithin = TimeSpan.FromSeconds(25);

    public string Name => "clock at 1970, an hour back, jumping";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        if (Libraries.FirstOrDefault(File.Exists) is not { } library)
            return OrdealRow.NotTried(Name, "libfaketime is missing: apt-get install -y libfaketime");
        await using var garage = await site.BuildAsync("relogio", entries: 2, exits: 2, cancellationToken);
        var offset = Path.Combine(site.FolderOf("relogio"), "clock");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = library,
            ["FAKETIME_TIMESTAMP_FILE"] = offset,
            // The file is looked at once a second: at each call of the clock it would be all that the program does.
            ["FAKETIME_CACHE_DURATION"] = "1",
            // A machine's steady clock is right when its wall clock is not.
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["DONT_FAKE_MONOTONIC"] = "1",
        };
        var now = Instant.FromDateTimeOffset(site.Clock.GetUtcNow());
        var tale = new Duration[] { Duration.FromSeconds(-(long)(now - Instant.FromUtc(1970, 1, 2, 0, 0)).TotalSeconds), -Hour, Hour };
        var paid = new List<string>();
        var worked = 0;
        foreach (var ahead in tale)
        {
            Set(offset, ahead);
            await garage.StartServerAsync(environment, cancellationToken);
            await using (var traffic = new OrdealTraffic(garage, site.Clock))
            {
                worked += await traffic.PassesAsync(3, PassWithin, cancellationToken) ? 1 : 0;
                if (ahead == Hour)
                    worked += await JumpAsync(site, offset, traffic, cancellationToken) ? 1 : 0;
                paid.AddRange(traffic.Paid);
            }

            await site.PauseAsync(While, While, cancellationToken);
            await garage.StopServerAsync();
        }

        await garage.StartServerAsync(cancellationToken);
        var found = await OrdealBooks.CompareAsync(site, garage, paid, [.. tale, Duration.Zero], cancellationToken);
        // What the cluster has, the garage may delete: of 1970 it is older than anything that is kept.
        var facts = await site.Cluster.FactsAsync(garage.Id, cancellationToken);
        var unmarked = facts.Count(fact => fact.At < Instant.FromUtc(2026, 1, 1, 0, 0) && fact.Clock != ClockQuality.Suspect);
        // One for each life, and one for the jump.
        var steps = facts.Count(fact => fact.Fact is Fact.ClockStepped);
        var decades = await site.Cluster.ImpossibleStaysAsync(garage.Id, cancellationToken);
        return new(
            Name,
            tale.Length + 1,
            found,
            string.Create(CultureInfo.InvariantCulture, $"gates worked in {worked} of {tale.Length + 1}; {unmarked} records of 1970 not marked; {steps} steps recorded; {decades} open stays of 1970"),
            IsWithin: worked == tale.Length + 1 && unmarked == 0 && steps == tale.Length + 1 && decades == 0);
    }

    /// <summary>From an hour early to an hour late while vehicles pass.</summary>
    private static async Task<bool> JumpAsync(OrdealSite site, string offset, OrdealTraffic traffic, CancellationToken cancellationToken)
    {
        await site.PauseAsync(TimeSpan.Zero, While / 4, cancellationToken);
        Set(offset, -Hour);
        return await traffic.PassesAsync(3, PassWithin, cancellationToken);
    }

    private static void Set(string file, Duration ahead)
    {
        File.WriteAllText(file + ".new", string.Create(CultureInfo.InvariantCulture, $"{(long)ahead.TotalSeconds:+0;-0}"));
        File.Move(file + ".new", file, overwrite: true);
    }
}
