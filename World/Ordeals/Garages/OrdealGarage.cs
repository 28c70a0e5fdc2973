using Fokus.Domain.Ids;
using Fokus.World.Checks;
using Fokus.World.Processes;
using Fokus.World.Sites;

namespace Fokus.World.Ordeals.Garages;

/// <summary>A garage that is made to suffer: its server is a process of its own, its boards stand in this one.</summary>
internal sealed class OrdealGarage : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);

    private readonly GaragePlan plan;
    private readonly GarageAccess access;
    private readonly CentralSite centre;
    private readonly List<Cable> cables;
    private readonly string file;
    private ChildProcess? server;

    internal OrdealGarage(GaragePlan plan, CentralSite centre, IReadOnlyList<OrdealLane> lanes, TimeProvider clock)
    {
        (this.plan, this.centre, Lanes) = (plan, centre, lanes);
        cables = centre.LinkPorts.Select(Cable.To).ToList();
        access = new GarageAccess(
            new Uri($"http://127.0.0.1:{FreePort.Take(1)[0]}/"),
            cables.Select(line => line.Port).ToList(),
            Secrets.Token(16),
            Secrets.Token(16));
        PayStation = new PayStation(access.Web, access.TerminalToken, clock);
        Journal = new JournalReader(plan.Id, DataFolder);
        file = OrdealGarageFile.Write(plan, access, lanes);
    }

    internal GarageId Id => plan.Id;

    internal IReadOnlyList<OrdealLane> Lanes { get; }

    internal PayStation PayStation { get; }

    internal JournalReader Journal { get; }

    /// <summary>Where its server keeps everything.</summary>
    internal string DataFolder => Path.Combine(plan.Folder, "data");

    internal Task RegisterAsync(CancellationToken cancellationToken) => centre.Api.RegisterAsync(plan, access, cancellationToken);

    /// <summary>Returns when the cluster knows the lanes: the server has called it.</summary>
    internal async Task AnnouncedAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await centre.Api.GetAsync($"v1/garages/{Id}/lanes", cancellationToken);
            if (answer["is_connected"]!.GetValue<bool>() && answer["lanes"]!.AsArray().Count == Lanes.Count)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock, cancellationToken);
        }
    }

    /// <summary>Starts the server and waits until it serves.</summary>
    /// <param name="environment">What is different about this start, such as its clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task StartServerAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        if (server is not null)
            await server.DisposeAsync();
        server = ChildProcess.Start(new(
            $"edge {plan.Id}",
            Artifacts.Program("EdgeBridge"),
            plan.Folder,
            Path.Combine(plan.Folder, "server.log"),
            ["--garage", file],
            environment));
        LeftOvers.Note(Path.GetDirectoryName(plan.Folder)!, server.Id);
        await server.ReadyAsync(ReadyWithin, cancellationToken);
    }

    internal Task StartServerAsync(CancellationToken cancellationToken) =>
        StartServerAsync(new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken);

    /// <summary>Ends it at once, without a chance to tidy up.</summary>
    internal Task KillServerAsync(CancellationToken cancellationToken) => server!.KillAsync(cancellationToken);

    /// <summary>Stops it in its tracks: it runs no instruction more until it is killed.</summary>
    internal void StandStill() => server!.StandStill();

    /// <summary>Asks it to end, and waits.</summary>
    internal async Task StopServerAsync()
    {
        await server!.DisposeAsync();
        server = null;
    }

    /// <summary>Cuts the line to the cluster. Nobody is told; it just goes silent.</summary>
    internal void CutLine() => cables.ForEach(cable => cable.Cut());

    internal void MendLine() => cables.ForEach(cable => cable.Mend());

    /// <summary>Everything that the server has said, all its lives together.</summary>
    internal string ReadLog()
    {
        using var reader = new StreamReader(new FileStream(
            Path.Combine(plan.Folder, "server.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
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
