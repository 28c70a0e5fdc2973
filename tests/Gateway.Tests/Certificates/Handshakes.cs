using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Fokus.Gateway.Certificates;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Fokus.Gateway.Tests.Certificates;

public sealed class Handshakes
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 12, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_outside_the_zone_is_shown_no_certificate()
    {
        await using var town = await Town.StartAsync();

        await HandshakeAsync(town, "centro.fokus.localhost");
        await Assert.ThrowsAnyAsync<Exception>(() => HandshakeAsync(town, "mau.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => HandshakeAsync(town, "a.centro.fokus.localhost"));
        await Assert.ThrowsAnyAsync<Exception>(() => HandshakeAsync(town, "xfokus.localhost"));
    }

    [Fact]
    public async Task Both_versions_of_HTTP_are_spoken()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");

        foreach (var version in new[] { HttpVersion.Version11, HttpVersion.Version20 })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, visitor.At("centro", "/eco")) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
            using var answer = await visitor.Http.SendAsync(request, Token);
            Assert.Equal((HttpStatusCode.OK, version), (answer.StatusCode, answer.Version));
        }
    }

    [Fact]
    public async Task The_authority_outlives_a_restart_and_its_key_is_the_owners_only()
    {
        await using var town = await Town.StartAsync();
        var before = await File.ReadAllTextAsync(town.AuthorityFile, Token);

        await town.StopGatewayAsync();
        await town.StartGatewayAsync();

        Assert.Equal(before, await File.ReadAllTextAsync(town.AuthorityFile, Token));
        if (OperatingSystem.IsWindows())
            return;
        foreach (var secret in new[] { Path.Combine("ca", "ca.key"), "gateway.key", "routes.json" })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(town.Folder, secret)));
    }

    [Fact]
    public void An_authority_is_good_for_its_own_zone_and_no_other()
    {
        using var authority = LocalAuthority.Create("garagens.example", Start);
        using var own = authority.Issue("garagens.example", Start);
        using var other = authority.Issue("banco.example", Start);

        Assert.True(IsTrusted(own, authority.Public, Start));
        Assert.False(IsTrusted(other, authority.Public, Start));
    }

    [Fact]
    public void A_certificate_lives_397_days_and_not_longer()
    {
        using var authority = LocalAuthority.Create("garagens.example", Start);
        using var certificate = authority.Issue("garagens.example", Start);

        // It begins an hour early, for clocks that are behind, and so ends an hour short of 397 days from its making.
        Assert.True(IsTrusted(certificate, authority.Public, Start + Duration.FromDays(397) - Duration.FromMinutes(61)));
        Assert.False(IsTrusted(certificate, authority.Public, Start + Duration.FromDays(397)));
    }

    [Fact]
    public async Task A_certificate_is_renewed_after_two_thirds_of_its_life_without_a_restart()
    {
        // 397 days times two thirds are 264 days and 16 hours.
        var clock = new FakeTimeProvider(Start.ToDateTimeOffset());
        var folder = Directory.CreateTempSubdirectory("certificates").FullName;
        await using var gateway = GatewayApp.Build(
            [$"--Gateway:DataFolder={folder}", "--Gateway:Secret=segredo-de-teste", "--Gateway:Silos:0=http://127.0.0.1:1"],
            services => services.AddSingleton<TimeProvider>(clock));
        var certificates = gateway.Services.GetRequiredService<ServerCertificates>();
        var first = certificates.For("localhost", isLocal: true);

        clock.Advance(TimeSpan.FromDays(264));
        var still = certificates.For("localhost", isLocal: true);
        clock.Advance(TimeSpan.FromDays(1));
        var next = certificates.For("localhost", isLocal: true);

        Assert.Same(first, still);
        Assert.NotSame(first, next);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_renewed_is_shown_until_its_end()
    {
        await using var town = await Town.StartAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await town.StopGatewayAsync();
        town.Clock = clock;
        await town.StartGatewayAsync();
        var certificates = town.Gateway.Services.GetRequiredService<ServerCertificates>();
        var first = certificates.For("centro.fokus.localhost", isLocal: true);
        var key = Path.Combine(town.Folder, "ca", "ca.key");
        var good = await File.ReadAllTextAsync(key, Token);
        await File.WriteAllTextAsync(key, "rasura", Token);

        // Due for renewal after 264 days and 16 hours, good for 397 days.
        clock.Advance(TimeSpan.FromDays(300));
        var still = certificates.For("centro.fokus.localhost", isLocal: true);
        await File.WriteAllTextAsync(key, good, Token);
        clock.Advance(TimeSpan.FromHours(2));
        var next = certificates.For("centro.fokus.localhost", isLocal: true);

        Assert.Same(first, still);
        Assert.NotSame(first, next);
    }

    [Fact]
    public void A_clock_that_was_set_back_makes_a_certificate_no_older_than_its_authority()
    {
        using var authority = LocalAuthority.Create("garagens.example", Start);
        using var certificate = authority.Issue("garagens.example", Start - Duration.FromDays(2));

        Assert.True(IsTrusted(certificate, authority.Public, Start));
    }

    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2 authority, Instant at)
    {
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { authority },
                RevocationMode = X509RevocationMode.NoCheck,
                VerificationTime = at.ToDateTimeUtc(),
                VerificationTimeIgnored = false,
            },
        };
        return chain.Build(certificate);
    }

    private static async Task HandshakeAsync(Town town, string name)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, town.Port, Token);
        await using var stream = new SslStream(new NetworkStream(socket));
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = name,
                EnabledSslProtocols = SslProtocols.None,
                CertificateChainPolicy = Visitor.Trusting(town.AuthorityFile),
            },
            Token);
    }
}
