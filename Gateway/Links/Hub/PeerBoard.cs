using System.Net;
using Fokus.Gateway.Links.Peers;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;
using Fokus.Tunnel.Tools;

namespace Fokus.Gateway.Links.Hub;

/// <summary>The garages in force, on the interface and in the filter, and how the link of each is.</summary>
internal sealed partial class PeerBoard(HubParts parts, BeatPost post)
{
    private readonly Dictionary<IPAddress, LinkWatch> byAddress = [];
    private IReadOnlyDictionary<PublicKey, SavedEndpoint> saved = new Dictionary<PublicKey, SavedEndpoint>();

    /// <summary>What shall be in force.</summary>
    public PeerDocument Document { get; private set; } = PeerDocument.None;

    /// <summary>Whether it is. When putting it in force broke off, it has to be tried again, and never the one before.</summary>
    public bool IsInForce { get; private set; }

    public IEnumerable<LinkWatch> Watches => byAddress.Values;

    /// <summary>What an earlier run knew; before the first document.</summary>
    public void Remember(IReadOnlyDictionary<PublicKey, SavedEndpoint> endpoints) => saved = endpoints;

    /// <summary>
    /// Puts a document in force, or the same one again on an interface that was made anew. Who is shut out is shut out
    /// first: peer, filter, open streams; only then is anybody added.
    /// </summary>
    public async Task ApplyAsync(ITunnelDriver driver, PeerDocument next, CancellationToken cancellationToken)
    {
        (Document, IsInForce) = (next, false);
        var there = await driver.ReadAsync(cancellationToken);
        var stays = next.Garages.Where(peer => IsAsItShallBe(there, peer)).Select(peer => peer.Key).ToHashSet();
        await driver.ChangeAsync(new() { Remove = [.. there.Peers.Select(peer => peer.Key).Where(key => !stays.Contains(key))] }, cancellationToken);
        await PacketFilter.LoadAsync(HubWall.Script(parts.Options, parts.Address, [.. next.Garages.Select(peer => peer.Address)]), cancellationToken);
        foreach (var gone in byAddress.Values.Where(watch => !next.Garages.Contains(watch.Peer)).ToList())
            await CutAsync(gone, cancellationToken);

        var added = next.Garages.Where(peer => !stays.Contains(peer.Key)).Select(WatchOf).ToList();
        await driver.ChangeAsync(new() { Set = [.. added.Select(watch => watch.Peer.ToTunnel(watch.Endpoint))] }, cancellationToken);
        foreach (var peer in next.Garages)
            WatchOf(peer);
        foreach (var watch in added)
        {
            watch.CountFrom(0);
            if (watch.Endpoint is not null)
                post.Wake(watch.Peer.Address);
        }

        IsInForce = true;
    }

    public void Note(TunnelStatus status)
    {
        var watches = byAddress.Values.ToDictionary(watch => watch.Peer.Key);
        foreach (var peer in status.Peers)
        {
            if (watches.TryGetValue(peer.Key, out var watch))
                watch.Note(peer);
        }
    }

    /// <summary>Takes in a heartbeat. True when the state of its garage's link is another now.</summary>
    public bool Note(HubSignal.Beat beat)
    {
        if (!byAddress.TryGetValue(beat.From, out var watch))
            return false;
        watch.Note(beat.Frame);
        return Judge(watch);
    }

    public void Judge()
    {
        foreach (var watch in byAddress.Values)
            Judge(watch);
    }

    public LinkReport Report(string fault)
    {
        var now = parts.Now;
        var links = byAddress.Values
            .Select(watch => new GarageLink(watch.Peer.Garage, watch.Verdict, watch.Since, watch.LastHeardAt, watch.Endpoint))
            .Concat(Document.Revoked.Select(garage => new GarageLink(garage, LinkVerdict.Revoked, now, LastHeardAt: null, Endpoint: null)));
        return new(parts.Options.Id, now, Document.Number, fault, [.. links]);
    }

    public IReadOnlyList<SavedEndpoint> Endpoints() =>
        [.. byAddress.Values
            .Where(watch => watch is { Endpoint: not null, LastHeardAt: not null })
            .Select(watch => new SavedEndpoint(watch.Peer.Key, watch.Endpoint!, watch.LastHeardAt!.Value))];

    private bool Judge(LinkWatch watch)
    {
        var isNews = watch.Judge(parts.Options.SilenceLimit, parts.Options.BeatLimit);
        if (isNews)
            LogState(parts.Logger, watch.Peer.Garage, watch.Verdict.State, watch.Verdict.Why);
        return isNews;
    }

    /// <summary>
    /// A peer that has its address, and whose secret was not changed since. What another run set is taken as it is: what
    /// the two of them agreed on works, or the garage would not be heard.
    /// </summary>
    private bool IsAsItShallBe(TunnelStatus there, GaragePeer peer) =>
        there.Find(peer.Key) is { } now
        && now.Allowed.SequenceEqual([new IPNetwork(peer.Address, 32)])
        && (!byAddress.TryGetValue(peer.Address, out var watch) || watch.Peer == peer);

    private LinkWatch WatchOf(GaragePeer peer)
    {
        if (byAddress.TryGetValue(peer.Address, out var watch) && watch.Peer == peer)
            return watch;
        return byAddress[peer.Address] = new(peer, saved.GetValueOrDefault(peer.Key), parts.Clock);
    }

    private async Task CutAsync(LinkWatch gone, CancellationToken cancellationToken)
    {
        byAddress.Remove(gone.Peer.Address);
        LogGone(parts.Logger, gone.Peer.Garage);
        if (await StreamCutter.CutAsync(gone.Peer.Address, cancellationToken) is { Length: > 0 } fault)
            LogNotCut(parts.Logger, gone.Peer.Garage, fault);
    }
}
