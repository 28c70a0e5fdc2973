using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Fokus.Gateway.Certificates;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway.V1;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.Gateway.Tests.Certificates;

/// <summary>Certificates from an ACME authority: pebble, over a real PowerDNS, all on loopback.</summary>
[Trait("Speed", "Slow")]
[Collection(OneNameServer.Name)]
public sealed class OrderedCertificates(NameServer names)
{
    private const string LongSilence = "--Gateway:StreamSilence=00:05:00";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_garage_has_a_valid_certificate_at_its_first_request_and_no_order_is_made_for_it()
    {
        Skip();
        await using var authority = await TestAuthority.StartAsync(names);
        await using var town = await StartAsync(authority, new ShiftedClock());
        await IssuedAsync(town, Town.Zone);
        var root = await authority.IssuingRootAsync();

        await town.SendAsync(routes => routes.Garages.Add(new GarageRoute { Garage = "sul", Name = "Sul", Address = town.Norte.Address }));
        using var first = await town.Visitor(root).GetAsync("sul", "/entrar");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(["account.key", "fokus.localhost.pem"], Held(town));
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_to_the_next_visitor_while_open_streams_go_on()
    {
        Skip();
        var clock = new ShiftedClock();
        await using var authority = await TestAuthority.StartAsync(names);
        await using var town = await StartAsync(authority, clock);
        await IssuedAsync(town, Town.Zone);
        var root = await authority.IssuingRootAsync();
        var visitor = await town.SignedInAsync("ana", root);
        using var stream = await visitor.ListenAsync("centro");
        var before = await ShownAsync(town, "centro.fokus.localhost", root);

        // Ninety days of life: due after sixty.
        clock.Advance(TimeSpan.FromDays(61));
        await town.SendAsync(static _ => { });
        await IssuedAsync(town, Town.Zone);
        var after = await ShownAsync(town, "centro.fokus.localhost", root);

        Assert.NotEqual(before, after, StringComparer.Ordinal);
        town.Centro.Say("sigo aqui");
        Assert.Equal("sigo aqui", await stream.NextAsync());
    }

    [Fact]
    public async Task A_customers_host_gets_its_own_by_a_file_on_port_80_and_loses_it_with_its_route()
    {
        Skip();
        const string Host = "loja.centro.fokus.localhost";
        await using var authority = await TestAuthority.StartAsync(names);
        await using var town = await StartAsync(authority, new ShiftedClock());
        await IssuedAsync(town, Town.Zone);
        var root = await authority.IssuingRootAsync();

        await town.SendAsync(routes => routes.Garages[0].Hosts.Add(Host));
        await IssuedAsync(town, Host);
        await ShownAsync(town, Host, root);
        var held = Held(town);
        await town.SendAsync(static _ => { });

        Assert.Equal(["account.key", "fokus.localhost.pem", "loja.centro.fokus.localhost.pem", "orders.json"], held);
        await Assert.ThrowsAnyAsync<Exception>(() => ShownAsync(town, Host, root));
        foreach (var made in Enumerable.Range(0, 20))
            await Assert.ThrowsAnyAsync<Exception>(() => ShownAsync(town, $"inventado-{made}.example", root));
        Assert.DoesNotContain(Held(town), file => file.Contains("inventado", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gateway_that_starts_while_the_authority_is_down_shows_the_certificate_of_its_last_run()
    {
        Skip();
        await using var authority = await TestAuthority.StartAsync(names);
        await using var town = await StartAsync(authority, new ShiftedClock());
        await IssuedAsync(town, Town.Zone);
        var root = await authority.IssuingRootAsync();
        var before = await ShownAsync(town, "centro.fokus.localhost", root);

        await town.StopGatewayAsync();
        await authority.CloseAsync();
        await town.StartGatewayAsync([.. names.Options, .. authority.Options]);

        Assert.Equal(before, await ShownAsync(town, "centro.fokus.localhost", root), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_authority_out_of_reach_is_told_with_the_reason_and_no_certificate_of_our_own_is_shown_instead()
    {
        Skip();
        await using var authority = await TestAuthority.StartAsync(names);
        await authority.CloseAsync();
        await using var town = await StartAsync(authority, new ShiftedClock());

        var told = await town.Said.NextAsync("No certificate for fokus.localhost").WaitAsync(TimeSpan.FromSeconds(60), Token);

        Assert.Contains("Connection refused", told, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => ShownAsync(town, "centro.fokus.localhost", authority.RootFile));
    }

    [Fact]
    public async Task The_port_without_TLS_sends_visitors_to_the_other_one_and_knows_no_other_hosts()
    {
        await using var town = await Town.StartAsync("--Gateway:PlainPort=0", "--Gateway:PublicPort=443");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

        async Task<HttpResponseMessage> AskAsync(string host, string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(town.Plain, path));
            request.Headers.Host = host;
            return await http.SendAsync(request, Token);
        }

        using var known = await AskAsync("Centro.fokus.localhost:80", "/pistas?dia=1");
        using var unknown = await AskAsync("mau.example", "/");
        using var token = await AskAsync("centro.fokus.localhost", "/.well-known/acme-challenge/aaaaaaaaaaaaaaaaaaaa");

        Assert.Equal(HttpStatusCode.PermanentRedirect, known.StatusCode);
        Assert.Equal("https://centro.fokus.localhost/pistas?dia=1", known.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        // Without an authority there is nothing to answer for.
        Assert.Equal(HttpStatusCode.NotFound, token.StatusCode);
    }

    private static void Skip() => Assert.SkipUnless(TestAuthority.Missing is null, TestAuthority.Missing ?? "");

    private Task<Town> StartAsync(TestAuthority authority, TimeProvider clock) => Town.StartAsync(
        town =>
        {
            town.Clock = clock;
            town.More = services => services.AddSingleton<NameLookup>((_, _) => Task.FromResult(new[] { IPAddress.Loopback }));
        },
        [.. names.Options, .. authority.Options, LongSilence]);

    private static Task<string> IssuedAsync(Town town, string name) =>
        town.Said.NextAsync($"New certificate for {name},").WaitAsync(TimeSpan.FromSeconds(60), Token);

    private static string[] Held(Town town) =>
        [.. Directory.GetFiles(Path.Combine(town.Folder, "certificates")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The serial number of the certificate that is shown for a name, to somebody who trusts one root.</summary>
    private static async Task<string> ShownAsync(Town town, string name, string root)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, town.Port, Token);
        await using var stream = new SslStream(new NetworkStream(socket));
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = name, CertificateChainPolicy = Visitor.Trusting(root) }, Token);
        return new X509Certificate2(stream.RemoteCertificate!).SerialNumber;
    }
}
