using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.World.Checks;
using Fokus.World.Processes;
using NodaTime;

namespace Fokus.World.Sites;

/// <summary>One garage on this machine: its server as a process of its own, its hardware simulated on real sockets.</summary>
internal sealed class GarageSite : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LookFor = TimeSpan.FromSeconds(5);

    private readonly GaragePlan plan;
    private readonly GarageAccess access;
    private readonly TimeProvider clock;
    private readonly List<Cable> cables;
    private readonly string file;
    private readonly Dictionary<LaneKind, int> turns = new() { [LaneKind.Entry] = 0, [LaneKind.Exit] = 0 };
    private readonly Lock choosing = new();
    private ChildProcess? server;

    private GarageSite(GaragePlan plan, GarageAccess access, IReadOnlyList<LaneRig> lanes, List<Cable> cables, TimeProvider clock)
    {
        (this.plan, this.access, this.cables, this.clock) = (plan, access, cables, clock);
        Lanes = lanes;
        PayStation = new PayStation(access.Web, access.TerminalToken, clock);
        Journal = new JournalReader(plan.Id, Path.Combine(plan.Folder, "data"));
        file = GarageFileWriter.Write(plan, access, lanes);
    }

    internal GarageId Id => plan.Id;

    internal IReadOnlyList<LaneRig> Lanes { get; }

    internal PayStation PayStation { get; }

    internal JournalReader Journal { get; }

    /// <summary>The garage's own web server, as people inside the garage reach it.</summary>
    internal Uri Web => access.Web;

    /// <summary>Builds the hardware, tells the cluster about the garage and starts its server.</summary>
    internal static async Task<GarageSite> StartAsync(
        GaragePlan plan, CentralSite centre, TimeProvider clock, CancellationToken cancellationToken)
    {
        var lanes = await Task.WhenAll(LanePlan.TwoAndTwo.Select(lane => LaneRig.BuildAsync(lane, clock, cancellationToken)));
        var lines = centre.LinkPorts.Select(Cable.To).ToList();
        var doors = new GarageAccess(
            new Uri($"http://127.0.0.1:{FreePort.Take(1)[0]}/"),
            lines.Select(line => line.Port).ToList(),
            Secrets.Token(16),
            Secrets.Token(16));
        var site = new GarageSite(plan, doors, lanes, lines, clock);
        try
        {
            await centre.Api.RegisterAsync(plan, doors, cancellationToken);
            await site.StartServerAsync(cancellationToken);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    internal async Task StartServerAsync(CancellationToken cancellationToken)
    {
        server = ChildProcess.Start(new(
            $"edge {plan.Id}",
            Artifacts.Program("EdgeBridge"),
            plan.Folder,
            Path.Combine(plan.Folder, "server.log"),
            ["--garage", file],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["FOKUS_MODELS"] = Path.Combine(Artifacts.Repository, ".fokus", "models"),
            }));
        LeftOvers.Note(Path.GetDirectoryName(plan.Folder)!, server.Id);
        await server.ReadyAsync(ReadyWithin, cancellationToken);
    }

    /// <summary>Ends the garage's server as a power cut would.</summary>
    internal Task KillServerAsync(CancellationToken cancellationToken) => server!.KillAsync(cancellationToken);

    /// <summary>Cuts the line to the cluster. Nobody is told; it just goes silent.</summary>
    internal void CutLine() => cables.ForEach(cable => cable.Cut());

    internal void MendLine() => cables.ForEach(cable => cable.Mend());

    /// <summary>The lane that the next car takes: drivers spread over the lanes of a kind.</summary>
    internal LaneRig NextLane(LaneKind kind)
    {
        var lanes = Lanes.Where(lane => lane.Kind == kind).ToList();
        lock (choosing)
            return lanes[turns[kind]++ % lanes.Count];
    }

    /// <summary>Returns when the boards have counted so many pulses together.</summary>
    internal async Task PulsesAsync(int count, CancellationToken cancellationToken)
    {
        while (Lanes.Sum(lane => lane.Pulses.Count) < count)
            await Task.Delay(LookAgainAfter, clock, cancellationToken);
    }

    /// <summary>Returns when the journal holds a fact of a kind.</summary>
    internal async Task HeardAsync(Predicate<Fact> wanted, CancellationToken cancellationToken)
    {
        while (!Journal.Facts().Any(recorded => wanted(recorded.Fact)))
            await Task.Delay(LookAgainAfter, clock, cancellationToken);
    }

    /// <summary>Where the camera of a lane pushes.</summary>
    internal Uri PushAddress(LaneRig lane) => new(access.Web, $"cameras/{lane.PushToken}");

    /// <summary>The plate that was read at an entry since a moment, as written; <c>null</c> when none was.</summary>
    internal async Task<string?> PlateReadAsync(LaneId lane, Instant since, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + LookFor;
        while (clock.GetUtcNow() < until)
        {
            var read = Journal.Facts()
                .Where(fact => fact.At >= since)
                .Select(fact => fact.Fact)
                .OfType<Fact.LaneHeard>()
                .Where(heard => heard.Lane == lane)
                .Select(heard => heard.Input)
                .OfType<LaneInput.PlateRead>()
                .FirstOrDefault();
            if (read is not null)
                return read.Plate.Written;
            await Task.Delay(LookAgainAfter, clock, cancellationToken);
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        PayStation.Dispose();
        foreach (var lane in Lanes)
            await lane.DisposeAsync();
        foreach (var cable in cables)
            await cable.DisposeAsync();
    }
}
