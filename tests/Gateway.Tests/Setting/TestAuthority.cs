using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Fokus.Gateway.Certificates;
using NodaTime;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>Pebble, the ACME authority for tests, on loopback; it asks our name server and refuses one nonce in twenty on purpose.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    private readonly string folder;
    private Daemon? server;

    private TestAuthority(string folder) => this.folder = folder;

    /// <summary>Why this machine has no authority for tests; <c>null</c> when it has.</summary>
    public static string? Missing => Daemon.IsThere("pebble") ? NameServer.Missing : "pebble is not installed: ./fokus setup with the tests' packages does it.";

    public int Port { get; } = Daemon.FreePort();

    /// <summary>Where it looks for the file of a challenge.</summary>
    public int ChallengePort { get; } = Daemon.FreePort();

    public string RootFile => Path.Combine(folder, "server-root.pem");

    public string[] Options =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--Gateway:Certificates:Directory=https://localhost:{Port}/dir"),
        $"--Gateway:Certificates:RootFile={RootFile}",
        "--Gateway:Certificates:Mail=ana@fokus.example",
        string.Create(CultureInfo.InvariantCulture, $"--Gateway:PlainPort={ChallengePort}"),
    ];

    private int ManagementPort { get; } = Daemon.FreePort();

    public static async Task<TestAuthority> StartAsync(NameServer names, int certificateSeconds = 90 * 24 * 3600)
    {
        var authority = new TestAuthority(Directory.CreateTempSubdirectory("pebble").FullName);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        using var root = LocalAuthority.Create("pebble.example", now);
        using var own = root.Issue("pebble.example", now);
        using var key = own.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(authority.RootFile, root.Public.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(authority.folder, "server.pem"), own.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(authority.folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(
            Path.Combine(authority.folder, "pebble.json"),
            string.Create(CultureInfo.InvariantCulture, $$$"""
            {"pebble":{"listenAddress":"127.0.0.1:{{{authority.Port}}}","managementListenAddress":"127.0.0.1:{{{authority.ManagementPort}}}",
            "certificate":"server.pem","privateKey":"server.key","httpPort":{{{authority.ChallengePort}}},"tlsPort":5001,
            "certificateValidityPeriod":{{{certificateSeconds}}},"domainBlocklist":["blocked.example"]}}
            """));
        await authority.OpenAsync(names);
        return authority;
    }

    public async Task OpenAsync(NameServer names) => server = await Daemon.StartAsync(
        "/usr/bin/pebble",
        "ACME directory available at",
        folder,
        "-config", "pebble.json", "-dnsserver", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{names.DnsPort}"));

    public async Task CloseAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        server = null;
    }

    /// <summary>The root of the certificates that it gives out, as a PEM file.</summary>
    public async Task<string> IssuingRootAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, SslOptions = { CertificateChainPolicy = Visitor.Trusting(RootFile) } });
        var file = Path.Combine(folder, "issuing-root.pem");
        await File.WriteAllTextAsync(file, await http.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"https://localhost:{ManagementPort}/roots/0"))));
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(folder, recursive: true);
    }
}
