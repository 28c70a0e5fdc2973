using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Fokus.Gateway.Certificates;
using NodaTime;

namespace Fokus.GatewayBench;

/// <summary>The files that the servers read, and the servers.</summary>
internal sealed class Stage(string folder) : IAsyncDisposable
{
    public const string Host = "centro.bench.localhost";

    private readonly List<Contender> all = [];
    private readonly int backend = Ports.Free();

    public async Task<IReadOnlyList<Contender>> OpenAsync()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, "gateway"));
        WriteCertificate();
        await StartAsync("backend", Ports.Free, Nginx("backend", (plain, _) => $"server {{ listen 127.0.0.1:{Text(plain)} backlog=1024; access_log off; location / {{ default_type text/html; return 200 '{new string('x', 512)}'; }} }}"), backend);
        await StartAsync("nginx", Ports.Free, Nginx("nginx", NginxProxy));
        await StartAsync("haproxy", Ports.Free, HaProxy);
        await StartAsync("gateway", Ports.Free, Gateway, ready: Served.Ready);
        return [.. all.Skip(1)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var contender in Enumerable.Reverse(all))
            await contender.DisposeAsync();
    }

    private async Task StartAsync(string name, Func<int> free, Func<int, int, ProcessStartInfo> write, int? at = null, string? ready = null)
    {
        var (plain, tls) = (at ?? free(), free());
        all.Add(await Contender.StartAsync(name, plain, tls, ready, write(plain, tls)));
    }

    private Func<int, int, ProcessStartInfo> Nginx(string name, Func<int, int, string> servers) => (plain, tls) =>
    {
        var file = Path.Combine(folder, $"{name}.conf");
        File.WriteAllText(file, $$"""
            daemon off; worker_processes auto; pid {{folder}}/{{name}}.pid; error_log {{folder}}/{{name}}.error.log;
            events { worker_connections 4096; }
            http { keepalive_requests 1000000000; keepalive_timeout 600s; client_body_temp_path {{folder}}/{{name}}.body; proxy_temp_path {{folder}}/{{name}}.proxy;
            fastcgi_temp_path {{folder}}/{{name}}.fastcgi; uwsgi_temp_path {{folder}}/{{name}}.uwsgi; scgi_temp_path {{folder}}/{{name}}.scgi;
            {{servers(plain, tls)}} }
            """);
        return new("/usr/sbin/nginx", ["-p", folder, "-c", file, "-e", $"{folder}/{name}.error.log"]);
    };

    private string NginxProxy(int plain, int tls) => $$"""
        upstream behind { server 127.0.0.1:{{Text(backend)}}; keepalive 128; }
        access_log {{folder}}/nginx.access.log combined buffer=64k flush=1s;
        server { listen 127.0.0.1:{{Text(plain)}} backlog=1024; listen 127.0.0.1:{{Text(tls)}} ssl backlog=1024;
        ssl_certificate {{folder}}/tls.crt; ssl_certificate_key {{folder}}/tls.key; ssl_protocols TLSv1.2 TLSv1.3;
        location / { proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr; } }
        """;

    private ProcessStartInfo HaProxy(int plain, int tls)
    {
        var file = Path.Combine(folder, "haproxy.cfg");
        File.WriteAllText(file, $"""
            global
              maxconn 8192
            defaults
              mode http
              timeout connect 2s
              timeout client 600s
              timeout server 100s
              http-reuse always
            frontend doors
              bind 127.0.0.1:{Text(plain)}
              bind 127.0.0.1:{Text(tls)} ssl crt {folder}/tls.pem ssl-min-ver TLSv1.2
              option forwardfor
              default_backend behind
            backend behind
              server one 127.0.0.1:{Text(backend)}

            """);
        return new("/usr/sbin/haproxy", ["-db", "-q", "-f", file]);
    }

    private ProcessStartInfo Gateway(int plain, int tls)
    {
        // Among five thousand, as in production.
        var garages = Enumerable.Range(0, 5_000).Select(other => $"garagem-{Text(other)}").Prepend("centro")
            .Select(garage => new { garage, name = garage, address = $"http://127.0.0.1:{Text(backend)}" });
        File.WriteAllText(Path.Combine(folder, "gateway", "routes.json"), JsonSerializer.Serialize(new { number = 1, zone = "bench.localhost", garages }));
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["serve", Path.Combine(folder, "gateway"), Text(plain), Text(tls)]);
        // As the service unit sets them.
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = Environment.GetEnvironmentVariable("BENCH_INLINE") ?? "1";
        start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = Environment.GetEnvironmentVariable("BENCH_SPIN") ?? "0";
        start.Environment["DOTNET_GCgen0size"] = Environment.GetEnvironmentVariable("BENCH_GEN0") ?? "0x4000000";
        return start;
    }

    private void WriteCertificate()
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        using var root = LocalAuthority.Create("bench.localhost", now);
        using var own = root.Issue("bench.localhost", now);
        using var key = own.GetECDsaPrivateKey()!;
        var (certificate, secret) = (own.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "tls.crt"), certificate);
        File.WriteAllText(Path.Combine(folder, "tls.key"), secret);
        File.WriteAllText(Path.Combine(folder, "tls.pem"), $"{certificate}\n{secret}\n");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
