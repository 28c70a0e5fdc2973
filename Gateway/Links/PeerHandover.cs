using System.Text.Json;
using System.Text.Json.Serialization;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Links.Peers;
using Fokus.Wire.Gateway.V1;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Links;

/// <summary>
/// Hands who may have a tunnel over to the hub, as a file that is replaced as a whole. What is in it is the hub's to judge;
/// it stays when the cluster is away.
/// </summary>
internal sealed partial class PeerHandover(IOptions<GatewayOptions> options, ILogger<PeerHandover> logger)
{
    private static readonly JsonSerializerOptions Spelling = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Lock turn = new();
    private TunnelPeers? written;
    private TunnelPeers? unwritten;

    /// <summary>Takes the cluster's newest.</summary>
    public void Take(TunnelPeers peers)
    {
        if (options.Value.PeersFile.Length == 0)
            return;
        lock (turn)
        {
            if (peers.Equals(written))
                return;
            unwritten = peers;
            Write(isFirstTry: true);
        }
    }

    /// <summary>Tries again what could not be written.</summary>
    public void TryAgain()
    {
        lock (turn)
        {
            if (unwritten is not null)
                Write(isFirstTry: false);
        }
    }

    private void Write(bool isFirstTry)
    {
        try
        {
            PrivateFile.Write(Path.GetFullPath(options.Value.PeersFile), Text(unwritten!));
            LogHandedOver(logger, unwritten!.Number, unwritten.Peers.Count, unwritten.Revoked.Count);
            (written, unwritten) = (unwritten, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (isFirstTry)
                LogNotWritten(logger, options.Value.PeersFile, fault);
        }
    }

    private static byte[] Text(TunnelPeers peers) => JsonSerializer.SerializeToUtf8Bytes(
        new PeerFileText
        {
            Format = PeerFileText.KnownFormat,
            Number = peers.Number,
            Garages = [.. peers.Peers.Select(peer => new PeerFileText.Row
            {
                Garage = peer.Garage,
                PublicKey = peer.PublicKey,
                NextKey = peer.NextKey.Length > 0 ? peer.NextKey : null,
                TunnelAddress = peer.Address,
            })],
            Revoked = [.. peers.Revoked],
        },
        Spelling);
}
