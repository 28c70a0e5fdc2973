using System.Security.Cryptography;
using Fokus.Silo.Tests.Api;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Fokus.Silo.Tests.GatewayLink;

[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class GatewayLinkTests(Postgres postgres)
{
    private static readonly Metadata Secret = new() { { "authorization", $"Bearer {RunningSilo.GatewaySecret}" } };

    [Fact]
    public async Task Registered_garage_comes_in_a_snapshot_with_a_greater_number()
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var watch = await WatchAsync(NewKey());
        Assert.True(await watch.ResponseStream.MoveNext(guard.Token));
        var before = watch.ResponseStream.Current;
        using var admin = await postgres.Silo.WebAsync();

        await admin.PutJsonAsync(
            "/v1/garages/gateway-garage",
            new { name = "Centro", address = "http://10.77.0.12:8080", capacity = 1, link_secret = Given.LinkSecret });
        var after = before;
        while (after.Garages.All(garage => !string.Equals(garage.Garage, "gateway-garage", StringComparison.Ordinal)) && await watch.ResponseStream.MoveNext(guard.Token))
            after = watch.ResponseStream.Current;

        Assert.True(after.Number > before.Number);
        Assert.Equal("fokus.localhost", after.Zone);
        Assert.Equal("http://10.77.0.12:8080", after.Garages.Single(garage => string.Equals(garage.Garage, "gateway-garage", StringComparison.Ordinal)).Address);
        Assert.Contains((await postgres.Silo.SiloAsync()).Options.WebAddress, after.Silos, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Wrong_secret_and_a_key_that_is_none_are_refused()
    {
        var stranger = new Metadata { { "authorization", "Bearer wrong" } };

        var secret = await Assert.ThrowsAsync<RpcException>(() => SignInAsync("admin", "", stranger));
        using var watch = await WatchAsync(ByteString.CopyFromUtf8("no key"));
        var key = await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.Unauthenticated, secret.StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, key.StatusCode);
    }

    [Fact]
    public async Task First_administrator_signs_in_with_the_password_of_the_settings()
    {
        var known = await SignInAsync("admin", RunningSilo.AdminPassword, Secret);
        var wrong = await SignInAsync("admin", "wrong", Secret);

        Assert.Equal(("admin", 3, true), (known.User.User_, known.User.Role, known.User.IsChain));
        Assert.Equal(SignInRefusal.Wrong, wrong.Refusal);
    }

    [Fact]
    public async Task User_that_an_administrator_made_signs_in_and_sees_their_garage()
    {
        using var admin = await postgres.Silo.WebAsync();
        var (status, _) = await admin.PutJsonAsync(
            "/v1/users/joana", new { name = "Joana", role = "operator", garages = new[] { "centro" }, password = "doze caracteres" });

        var known = await SignInAsync("joana", "doze caracteres", Secret);

        Assert.Equal(200, status);
        Assert.Equal((2, false, "centro"), (known.User.Role, known.User.IsChain, Assert.Single(known.User.Garages)));
    }

    private async Task<SignInReply> SignInAsync(string user, string password, Metadata headers) =>
        await (await ClientAsync()).SignInAsync(
            new SignInRequest { User = user, Password = password }, headers, cancellationToken: TestContext.Current.CancellationToken);

    private async Task<AsyncServerStreamingCall<RouteSnapshot>> WatchAsync(ByteString key) =>
        (await ClientAsync()).Watch(new WatchRequest { Gateway = "gateway-1", PublicKey = key }, Secret);

    private async Task<Wire.Gateway.V1.GatewayLink.GatewayLinkClient> ClientAsync() => new(await postgres.Silo.ChannelAsync());

    private static ByteString NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return ByteString.CopyFrom(key.ExportSubjectPublicKeyInfo());
    }
}
