using System.Net;
using System.Security.Cryptography;
using Fokus.Silo.Hosting;
using Fokus.Silo.Storage;
using Fokus.Silo.Tests.Api;
using Fokus.Silo.Tests.EdgeLink;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Npgsql;
using GatewayLinkClient = Fokus.Wire.Gateway.V1.GatewayLink.GatewayLinkClient;

namespace Fokus.Silo.Tests.Hosting;

[Trait("Speed", "Slow")]
public sealed class SiloStopTests(Postgres postgres)
{
    [Fact]
    public async Task Silo_that_stops_tells_its_garage_and_its_gateway_to_ask_another_one()
    {
        var silo = await RunningSilo.StartAsync(await postgres.EmptyAsync(), "stopping");
        using var channel = GrpcChannel.ForAddress(silo.Options.LinkAddress);
        using var edge = await ConnectedAsync(silo, channel, "stop-garage");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var watch = new GatewayLinkClient(channel).Watch(
            new WatchRequest { Gateway = "stop-gateway", PublicKey = ByteString.CopyFrom(key.ExportSubjectPublicKeyInfo()) },
            new Metadata { { "authorization", $"Bearer {RunningSilo.GatewaySecret}" } },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var refused = edge.NextAsync(CloudFrame.FrameOneofCase.Refused);
        var ended = Assert.ThrowsAsync<RpcException>(() => ToItsEndAsync(watch.ResponseStream));

        await silo.DisposeAsync();

        Assert.Equal("stopping", (await refused).Refused.Code);
        Assert.Equal(StatusCode.Unavailable, (await ended).StatusCode);
    }

    [Fact]
    public async Task Question_that_never_ends_leaves_time_to_tell_the_gateways_that_the_silo_is_gone()
    {
        var connectionString = await postgres.EmptyAsync();
        var silo = await RunningSilo.StartAsync(connectionString, "silent");
        using var line = new HttpClient
        {
            BaseAddress = new Uri(silo.Options.LinkAddress),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var question = new EndlessContent();
        var asked = Assert.ThrowsAnyAsync<Exception>(() => line.PostAsync(
            "/fokus.gateway.v1.GatewayLink/SignIn", question, TestContext.Current.CancellationToken));
        await question.Begun.WaitAsync(TestContext.Current.CancellationToken);
        // On the same line, and answered: so the silo has the question before it.
        using var answered = await line.GetAsync("/", TestContext.Current.CancellationToken);

        await silo.DisposeAsync();

        await using var source = NpgsqlDataSource.Create(SiloStart.For(connectionString, "fokus", poolSize: 1));
        Assert.Empty(await new Database(source).ListAsync("select address from silo_webs", row => row.GetString(0), CancellationToken.None));
        await asked;
    }

    private static async Task<EdgeCall> ConnectedAsync(SiloHost silo, GrpcChannel channel, string garage)
    {
        using var web = RunningSilo.Web(silo);
        await web.PutJsonAsync(
            $"/v1/garages/{garage}",
            new { name = "Fim", address = "http://10.77.0.12:8080", capacity = 1, link_secret = Given.LinkSecret });
        var edge = new EdgeCall(channel, garage);
        await edge.ConnectAsync();
        return edge;
    }

    private static async Task ToItsEndAsync(IAsyncStreamReader<RouteSnapshot> pictures)
    {
        while (await pictures.MoveNext(TestContext.Current.CancellationToken))
            continue;
    }
}
