using System.Security.Cryptography;
using Fokus.Silo.Tests.Api;
using Fokus.Silo.Tests.EdgeLink;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using GatewayLinkClient = Fokus.Wire.Gateway.V1.GatewayLink.GatewayLinkClient;

namespace Fokus.Silo.Tests.Hosting;

[Trait("Speed", "Slow")]
public sealed class SiloStopTests(Postgres postgres)
{
    [Fact]
    public async Task Silo_with_a_garage_and_a_gateway_on_the_line_stops_and_tells_both()
    {
        var silo = await RunningSilo.StartAsync(await postgres.EmptyAsync(), "stopping");
        using var web = RunningSilo.Web(silo);
        using var channel = GrpcChannel.ForAddress(silo.Options.LinkAddress);
        await web.PutJsonAsync(
            "/v1/garages/stop-garage",
            new { name = "Fim", address = "http://10.77.0.12:8080", capacity = 1, link_secret = Given.LinkSecret });
        using var edge = new EdgeCall(channel, "stop-garage");
        await edge.ConnectAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var watch = new GatewayLinkClient(channel).Watch(
            new WatchRequest { Gateway = "stop-gateway", PublicKey = ByteString.CopyFrom(key.ExportSubjectPublicKeyInfo()) },
            new Metadata { { "authorization", $"Bearer {RunningSilo.GatewaySecret}" } },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var refused = edge.NextAsync(CloudFrame.FrameOneofCase.Refused);

        await silo.DisposeAsync();

        Assert.Equal("stopping", (await refused).Refused.Code);
        var end = await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.Unavailable, end.StatusCode);
    }
}
