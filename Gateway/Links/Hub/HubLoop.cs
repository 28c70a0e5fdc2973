using System.Diagnostics;
using System.Net;
using System.Threading.Channels;
using Fokus.Gateway.Links.Peers;
using Fokus.Tunnel;
using Fokus.Tunnel.Devices;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;
using Fokus.Tunnel.Tools;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Links.Hub;

/// <summary>
/// The hub: one loop over one queue. It looks after the interface, the filter, the peers and the report. When it ends,
/// tunnel and filter stay as they are: an upgrade of the hub cuts nobody.
/// </summary>
internal sealed partial class HubLoop
{
    private const int QueueLength = 4096;
    private const int LooksPerRead = 5;
    private static readonly TimeSpan LeastBetweenReports = TimeSpan.FromMilliseconds(200);
    private readonly HubParts parts;
    private readonly ILogger<HubLoop> logger;
    private readonly PeerFile peers;
    private readonly EndpointFile endpoints;

    // A beat that does not fit is like one that was lost on its way; the next look comes in a second.
    private readonly Channel<HubSignal> signals = Channel.CreateBounded<HubSignal>(
        new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private string trouble = "";
    private string toldFault = "";
    private int looks;
    private long toldAt;

    public HubLoop(IOptions<HubOptions> options, TimeProvider clock, ILogger<HubLoop> logger)
    {
        parts = new(options.Value, TunnelAddress.Find(options.Value.Address)!, clock, logger);
        this.logger = logger;
        var folder = options.Value.DataFolder;
        peers = new(options.Value.PeersFile, Path.Combine(folder, "peers.applied.json"), parts.Address);
        endpoints = new(Path.Combine(folder, "endpoints.json"));
    }

    /// <summary>Runs until it is told to stop.</summary>
    /// <param name="ready">Called once, with the hub's public key, when garages can call.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TunnelException">It cannot start.</exception>
    public async Task RunAsync(Action<PublicKey> ready, CancellationToken cancellationToken)
    {
        var options = parts.Options;
        var key = KeyFile.LoadOrMake(Path.Combine(options.DataFolder, "hub.key"));
        var setting = new DeviceSetting(options.Interface, key, parts.Address) { ListenPort = options.Port, Mtu = options.Mtu };
        // The filter is there before the interface: nobody is let in first and looked at later.
        await PacketFilter.LoadAsync(HubWall.Script(options, parts.Address, []), cancellationToken);
        var driver = await TunnelDevice.EnsureAsync(setting, parts.Clock, cancellationToken);
        using var post = new BeatPost(new IPEndPoint(parts.Address.Address, options.BeatPort), signals.Writer);
        var board = new PeerBoard(parts, post);
        board.Remember(endpoints.Load());
        await BeginAsync(board, driver, cancellationToken);

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.PeersFile))!);
        using var watcher = Watch(options.PeersFile);
        await using var timer = parts.Clock.CreateTimer(_ => signals.Writer.TryWrite(new HubSignal.Look()), null, options.LookEvery, options.LookEvery);
        var beats = post.RunAsync(cancellationToken);
        Tell(board);
        ready(key.Public);
        try
        {
            await foreach (var signal in signals.Reader.ReadAllAsync(cancellationToken))
                driver = await TakeAsync(signal, board, driver, setting, cancellationToken);
        }
        finally
        {
            Tell(board);
        }

        await beats;
    }

    private async Task BeginAsync(PeerBoard board, ITunnelDriver driver, CancellationToken cancellationToken)
    {
        var applied = peers.LoadApplied();
        var newer = peers.FindNewer(applied);
        if (newer is not null)
            peers.KeepApplied();
        await board.ApplyAsync(driver, newer ?? applied, cancellationToken);
    }

    private FileSystemWatcher Watch(string path)
    {
        var watcher = new FileSystemWatcher(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
        watcher.Created += (_, _) => signals.Writer.TryWrite(new HubSignal.PeersChanged());
        watcher.Changed += (_, _) => signals.Writer.TryWrite(new HubSignal.PeersChanged());
        watcher.Renamed += (_, _) => signals.Writer.TryWrite(new HubSignal.PeersChanged());
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private async Task<ITunnelDriver> TakeAsync(
        HubSignal signal, PeerBoard board, ITunnelDriver driver, DeviceSetting setting, CancellationToken cancellationToken)
    {
        try
        {
            switch (signal)
            {
                case HubSignal.Beat beat:
                    // When a thousand garages come back at once, the next look tells of most of them.
                    if (board.Note(beat) && parts.Clock.GetElapsedTime(toldAt) > LeastBetweenReports)
                        Tell(board);
                    return driver;
                case HubSignal.PeersChanged:
                    await TakePeersAsync(board, driver, cancellationToken);
                    return driver;
                case HubSignal.Look:
                    await LookAsync(board, driver, cancellationToken);
                    trouble = "";
                    return driver;
                default:
                    throw new UnreachableException("HubSignal is a closed family");
            }
        }
        catch (TunnelException fault)
        {
            Note(fault.Message);
            return await MakeAnewAsync(board, driver, setting, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Note(fault.Message);
            return driver;
        }
    }

    private async Task LookAsync(PeerBoard board, ITunnelDriver driver, CancellationToken cancellationToken)
    {
        if (!board.IsInForce)
            await board.ApplyAsync(driver, board.Document, cancellationToken);
        board.Note(await driver.ReadAsync(cancellationToken));
        board.Judge();
        // The system's word that a file changed is quick but no promise.
        if (++looks % LooksPerRead == 0)
            await TakePeersAsync(board, driver, cancellationToken);
        endpoints.Save(board.Endpoints());
        Tell(board);
    }

    private async Task TakePeersAsync(PeerBoard board, ITunnelDriver driver, CancellationToken cancellationToken)
    {
        if (peers.FindNewer(board.Document) is { } newer)
        {
            Keep();
            await board.ApplyAsync(driver, newer, cancellationToken);
            LogApplied(logger, newer.Number, newer.Garages.Count, newer.Revoked.Count);
            Tell(board);
        }
        else if (!string.Equals(peers.Fault, toldFault, StringComparison.Ordinal))
        {
            if (peers.Fault.Length > 0)
                LogRefused(logger, peers.Fault);
            Tell(board);
        }

        toldFault = peers.Fault;
    }

    /// <summary>On disk before in force, so that a restart cannot fall back. A full disk does not keep a garage linked that shall be shut out.</summary>
    private void Keep()
    {
        try
        {
            peers.KeepApplied();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Note(fault.Message);
        }
    }

    /// <summary>The interface is gone, or its process; garages are told from where the hub left off.</summary>
    private async Task<ITunnelDriver> MakeAnewAsync(PeerBoard board, ITunnelDriver driver, DeviceSetting setting, CancellationToken cancellationToken)
    {
        try
        {
            var anew = await TunnelDevice.EnsureAsync(setting, parts.Clock, cancellationToken);
            await board.ApplyAsync(anew, board.Document, cancellationToken);
            LogMadeAnew(logger, setting.Interface);
            return anew;
        }
        catch (TunnelException fault)
        {
            Note(fault.Message);
            return driver;
        }
    }

    private void Tell(PeerBoard board)
    {
        toldAt = parts.Clock.GetTimestamp();
        try
        {
            LinkFile.Write(parts.Options.LinksFile, board.Report(peers.Fault.Length > 0 || board.IsInForce ? peers.Fault : trouble));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Note(fault.Message);
        }
    }

    /// <summary>Once for each trouble: it may last for hours, and a line every second would fill the disk.</summary>
    private void Note(string fault)
    {
        if (string.Equals(fault, trouble, StringComparison.Ordinal))
            return;
        trouble = fault;
        LogTrouble(logger, fault);
    }
}
