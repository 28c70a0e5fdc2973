using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Fokus.Gateway.Certificates;

/// <summary>The handshake: TLS 1.2 or later, and no certificate at all for a name that is none of ours.</summary>
internal static class TlsDoor
{
    public static TlsHandshakeCallbackOptions Open(ServerCertificates certificates) => new()
    {
        HandshakeTimeout = TimeSpan.FromSeconds(10),
        OnConnection = hello =>
        {
            var isLocal = hello.Connection.RemoteEndPoint is IPEndPoint from && IPAddress.IsLoopback(from.Address);
            var shown = certificates.For(hello.ClientHelloInfo.ServerName, isLocal)
                ?? throw new AuthenticationException("The visitor asked for a name outside the zone.");
            return ValueTask.FromResult(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = shown,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            });
        },
    };
}
