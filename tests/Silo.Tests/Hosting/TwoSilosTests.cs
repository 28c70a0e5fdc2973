using Fokus.Silo.Tests.Api;
using Fokus.Silo.Tests.EdgeLink;
using Fokus.Wire.Edge.V1;
using Grpc.Net.Client;

namespace Fokus.Silo.Tests.Hosting;

[Trait("Speed", "Slow")]
public sealed class TwoSilosTests(Postgres postgres)
{
    [Fact]
    public async Task Two_silos_start_at_once_on_an_empty_database_and_an_order_crosses_from_one_to_the_other()
    {
        var database = await postgres.EmptyAsync();
        var silos = await Task.WhenAll(RunningSilo.StartAsync(database, "pair"), RunningSilo.StartAsync(database, "pair"));
        await using var one = silos[0];
        await using var other = silos[1];
        using var web = RunningSilo.Web(one);
        using var channel = GrpcChannel.ForAddress(other.Options.LinkAddress);
        await web.PutJsonAsync(
            "/v1/garages/pair-garage",
            new { name = "Par", address = "http://10.77.0.12:8080", capacity = 1, link_secret = Given.LinkSecret });
        using var edge = new EdgeCall(channel, "pair-garage");
        await edge.ConnectAsync();

        var asked = web.PostJsonAsync(
            "/v1/garages/pair-garage/lanes/entrada-1/open",
            new { command = "command-0001", reason = "emergency", fate = "waived" });
        var command = (await edge.NextAsync(CloudFrame.FrameOneofCase.Command)).Command;
        await edge.SayAsync(new EdgeFrame { Reply = new CommandReply { Command = command.Open.Command, Outcome = CommandOutcome.Accepted } });
        var (_, answer) = await asked;

        Assert.Equal("accepted", (string)answer["outcome"]!);
    }
}
