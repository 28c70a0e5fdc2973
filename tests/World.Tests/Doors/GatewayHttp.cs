using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Fokus.World.Sites;

namespace Fokus.World.Tests.Doors;

/// <summary>A client that trusts the run's own certificate authority, and finds its names on the loopback address.</summary>
internal static class GatewayHttp
{
    internal static HttpClient Client(CentralSite centre)
    {
        var authority = X509CertificateLoader.LoadCertificateFromFile(centre.CaFile);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync("127.0.0.1", context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.CertificateChainPolicy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { authority },
        };
        return new HttpClient(handler, disposeHandler: true)
        {
            DefaultRequestHeaders = { Accept = { new("text/html") } },
        };
    }
}
