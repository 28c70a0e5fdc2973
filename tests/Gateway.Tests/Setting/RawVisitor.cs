using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>A visitor who writes their own bytes, which no HTTP client would.</summary>
internal static class RawVisitor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Sends the bytes and reads all that comes back until the gateway closes the connection.</summary>
    public static async Task<string> SayAsync(Town town, string request)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, town.Port, guard.Token);
        await using var stream = new SslStream(new NetworkStream(socket));
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "centro.fokus.localhost", CertificateChainPolicy = Visitor.Trusting(town.AuthorityFile) },
            guard.Token);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), guard.Token);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(guard.Token);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
