using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Fokus.Gateway.Certificates;
using Fokus.Tunnel.Tests.Setting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>
/// A garage that joins: the zone's certificate, ordered once from a real ACME server, is good for it. Where the name server's
/// records lead is tested elsewhere; here the authority takes our word and the name server takes what it is given.
/// </summary>
internal static class CertificateCase
{
    private const int NamesPort = 8053;

    /// <summary>How many things were wrong: a first request without a good certificate, and each order made for it.</summary>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists("/usr/bin/pebble"))
            throw new InvalidOperationException("pebble is not installed: ./fokus setup does it.");
        await using var front = await Front.OpenAsync(1, ["norte", "sul"], [], cancellationToken);
        var host = front.Town.Hub.Host;
        var folder = Directory.CreateDirectory(Path.Combine(front.Town.Folder, "pebble")).FullName;
        await WriteAsync(folder, cancellationToken);
        await using var names = await OpenNamesAsync(host);
        var authority = host.Start("env", ["-C", folder, "PEBBLE_VA_NOSLEEP=1", "PEBBLE_VA_ALWAYS_VALID=1", "pebble", "-config", "pebble.json"]);
        await authority.SaysAsync("ACME directory available at", Town.Guard, cancellationToken);
        // First a zone with one garage.
        await front.Gateway.StopAsync(cancellationToken);
        front.Push(["norte"], []);
        await front.StartGatewayAsync(0, Options(folder), cancellationToken);
        await authority.SaysAsync("Issued certificate", Town.Guard, cancellationToken);

        var visitor = front.Visitor(await RootAsync(host, folder, cancellationToken));
        await SignInAsync(visitor, cancellationToken);
        var before = Orders(authority);
        front.Push(["norte", "sul"], []);
        var faults = await FirstRequestAsync(visitor, cancellationToken) ? 0 : 1;
        while (!await visitor.SeesAsync("sul", cancellationToken))
            faults += Orders(authority) - before > 0 ? 1 : 0;
        return faults + Orders(authority) - before;
    }

    private static IReadOnlyList<string> Options(string folder) =>
    [
        "--Gateway:Certificates:Directory=https://localhost:14000/dir",
        $"--Gateway:Certificates:RootFile={Path.Combine(folder, "server-root.pem")}",
        $"--Gateway:Names:Api=http://127.0.0.1:{NamesPort}",
        "--Gateway:Names:ApiKey=chave-do-dns",
        "--Gateway:Names:PublicAddresses:0=192.0.2.1",
    ];

    private static int Orders(HostProgram authority) => authority.Said.Split('\n').Count(line => line.Contains("Added order", StringComparison.Ordinal));

    private static async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        using var root = LocalAuthority.Create("pebble.example", now);
        using var own = root.Issue("pebble.example", now);
        using var key = own.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(Path.Combine(folder, "server-root.pem"), root.Public.ExportCertificatePem(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "server.pem"), own.ExportCertificatePem(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "server.key"), key.ExportPkcs8PrivateKeyPem(), cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "pebble.json"),
            """
            {"pebble":{"listenAddress":"127.0.0.1:14000","managementListenAddress":"127.0.0.1:15000","certificate":"server.pem","privateKey":"server.key","httpPort":5002,"tlsPort":5001}}
            """,
            cancellationToken);
    }

    private static async Task<WebApplication> OpenNamesAsync(NetworkHost host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = at => GarageSite.Bind(host, at));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, NamesPort));
        var server = builder.Build();
        server.MapFallback("{**path}", context => HttpMethods.IsGet(context.Request.Method)
            ? context.Response.WriteAsync("""{"rrsets":[]}""", context.RequestAborted)
            : Task.CompletedTask);
        await server.StartAsync();
        return server;
    }

    /// <summary>The root of what the authority gives out.</summary>
    private static async Task<string> RootAsync(NetworkHost host, string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "issuing-root.pem");
        await host.RunAsync($"curl -fsS --cacert {folder}/server-root.pem https://localhost:15000/roots/0 -o {file}", cancellationToken);
        return file;
    }

    /// <summary>The zone's certificate came a moment ago; the gateway may not have taken it up yet.</summary>
    private static async Task SignInAsync(PublicVisitor visitor, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Town.Guard);
        while (true)
        {
            try
            {
                await visitor.SignInAsync("norte", limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
            }
        }
    }

    /// <summary>Whether the very first request to the new host was shown a certificate that is good for it.</summary>
    private static async Task<bool> FirstRequestAsync(PublicVisitor visitor, CancellationToken cancellationToken)
    {
        try
        {
            await visitor.ReadAsync("sul", "/", cancellationToken);
            return true;
        }
        catch (HttpRequestException refused) when (refused.InnerException is AuthenticationException or IOException)
        {
            return false;
        }
    }
}
