using System.Net;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Tests.Setting;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Tests.Hosting;

public sealed class StartingAndStopping
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void All_faults_of_the_options_are_told_together_with_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("refused").FullName;

        var refused = Assert.Throws<OptionsValidationException>(() => GatewayApp.Build(
            ["--Gateway:Secret=curto", "--Gateway:Address=aqui", "--Gateway:Silos:0=silo", $"--Gateway:DataFolder={folder}"],
            static _ => { }));

        Assert.Equal(3, refused.Failures.Count());
        Assert.Contains(refused.Failures, failure => failure.Contains("at least 12 characters", StringComparison.Ordinal));
        Assert.Contains(refused.Failures, failure => failure.Contains("'aqui' is not an IP address", StringComparison.Ordinal));
        Assert.Contains(refused.Failures, failure => failure.Contains("http://127.0.0.1:7011", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Health_is_told_at_any_host_without_a_session()
    {
        await using var town = await Town.StartAsync();

        using var live = await town.Visitor().GetAsync("sul", "/health/live");
        using var ready = await town.Visitor().GetAsync("centro", "/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task A_gateway_without_routes_is_alive_but_not_ready()
    {
        var folder = Directory.CreateTempSubdirectory("waiting").FullName;
        await using var gateway = GatewayApp.Build(
            ["--Gateway:Port=0", $"--Gateway:DataFolder={folder}", "--Gateway:Secret=segredo-de-teste", "--Gateway:Silos:0=http://127.0.0.1:1"],
            static _ => { });
        await gateway.StartAsync(Token);
        using var handler = new SocketsHttpHandler { UseProxy = false };
        // No zone is known yet, so there is no authority to trust; who connects by address is on this machine.
        handler.SslOptions.RemoteCertificateValidationCallback =
            static (_, certificate, _, _) => string.Equals(certificate?.Subject, "CN=localhost", StringComparison.Ordinal);
        using var http = new HttpClient(handler);

        using var live = await http.GetAsync(new Uri($"{gateway.Urls.Single()}/health/live"), Token);
        using var ready = await http.GetAsync(new Uri($"{gateway.Urls.Single()}/health/ready"), Token);
        using var page = await http.GetAsync(new Uri($"{gateway.Urls.Single()}/"), Token);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        await gateway.StopAsync(Token);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Open_streams_do_not_hold_up_a_stop()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        using var stream = await visitor.ListenAsync("centro");

        var begun = TimeProvider.System.GetTimestamp();
        await town.Gateway.StopAsync(Token);

        // The host would wait three seconds for them and then cut them off.
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(2.5));
        Assert.Null(await stream.NextAsync());
    }
}
