using Fokus.Gateway.Hosting;
using Fokus.Wire.Gateway.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Routes;

/// <summary>The gateway's channels to the silos. A call goes to the one that answered last, else to the next.</summary>
internal sealed class ClusterLink : IDisposable
{
    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);
    private readonly IReadOnlyList<string> addresses;
    private readonly IReadOnlyList<GrpcChannel> channels;
    private readonly Metadata credentials;
    private int preferred;

    public ClusterLink(IOptions<GatewayOptions> options)
    {
        addresses = options.Value.Silos;
        channels = [.. addresses.Select(Open)];
        credentials = new Metadata { { "authorization", $"Bearer {options.Value.Secret}" } };
    }

    /// <summary>How many silos there are to try.</summary>
    public int Count => channels.Count;

    /// <summary>The gateway secret, as the silos ask for it on each call.</summary>
    public Metadata Credentials => credentials;

    /// <summary>The silo to ask now, and which it is.</summary>
    public (GatewayLink.GatewayLinkClient Client, int Silo) Next()
    {
        var silo = Volatile.Read(ref preferred);
        return (new GatewayLink.GatewayLinkClient(channels[silo]), silo);
    }

    /// <summary>Where a silo is, for the log.</summary>
    public string AddressOf(int silo) => addresses[silo];

    /// <summary>Notes that a silo did not answer. Of several callers who say so, one moves on.</summary>
    public void PassOver(int silo) => Interlocked.CompareExchange(ref preferred, (silo + 1) % channels.Count, silo);

    public void Dispose()
    {
        foreach (var channel in channels)
            channel.Dispose();
    }

    // A silo that vanishes without a word is noticed by the beat; the watch is silent for hours when nothing changes.
    private static GrpcChannel Open(string address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        DisposeHttpClient = true,
        HttpHandler = new SocketsHttpHandler
        {
            ConnectTimeout = ConnectWait,
            KeepAlivePingDelay = BeatEvery,
            KeepAlivePingTimeout = BeatEvery,
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            EnableMultipleHttp2Connections = true,
            UseProxy = false,
        },
    });
}
