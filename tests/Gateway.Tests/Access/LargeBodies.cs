using System.Net;
using System.Net.Http.Json;
using Fokus.Gateway.Tests.Setting;

namespace Fokus.Gateway.Tests.Access;

public sealed class LargeBodies
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_it_is_sent_on()
    {
        await using var town = await Town.StartAsync("--Gateway:BodyLimitBytes=65536");
        var visitor = await town.SignedInAsync("ana");
        using var fits = new ByteArrayContent(new byte[65_536]);
        using var tooLarge = new ByteArrayContent(new byte[65_537]);

        using var taken = await visitor.PostAsync("centro", "/eco", fits, visitor.Origin("centro"));
        using var refused = await visitor.PostAsync("centro", "/eco", tooLarge, visitor.Origin("centro"));

        Assert.Equal(65_536, (await taken.Content.ReadFromJsonAsync<Echo>(Token))!.BodyLength);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task A_garage_may_take_larger_bodies_than_the_others()
    {
        await using var town = await Town.StartAsync("--Gateway:BodyLimitBytes=65536");
        await town.SendAsync(routes => routes.Garages[0].BodyLimitBytes = 40_000_000);
        var visitor = await town.SignedInAsync("rui");
        using var large = new ByteArrayContent(new byte[40_000_000]);
        using var same = new ByteArrayContent(new byte[40_000_000]);

        using var taken = await visitor.PostAsync("centro", "/eco", large, visitor.Origin("centro"));
        using var refused = await visitor.PostAsync("norte", "/eco", same, visitor.Origin("norte"));

        Assert.Equal(40_000_000, (await taken.Content.ReadFromJsonAsync<Echo>(Token))!.BodyLength);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_of_unknown_length_is_refused_while_it_is_sent_on()
    {
        await using var town = await Town.StartAsync("--Gateway:BodyLimitBytes=65536");
        var visitor = await town.SignedInAsync("ana");
        visitor.Http.DefaultRequestHeaders.TransferEncodingChunked = true;
        using var tooLarge = new StreamContent(new MemoryStream(new byte[200_000]));

        using var refused = await visitor.PostAsync("centro", "/eco", tooLarge, visitor.Origin("centro"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }
}
