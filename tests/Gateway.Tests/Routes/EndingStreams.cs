using System.Net;
using System.Net.WebSockets;
using System.Text;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Tests.Routes;

/// <summary>What becomes of open WebSockets, event streams and downloads when the routes change.</summary>
public sealed class EndingStreams
{
    /// <summary>The bar is one second; the rest is for a busy machine.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revoked_garage_cuts_web_sockets_event_streams_and_downloads()
    {
        await using var town = await Town.StartAsync("--Gateway:StreamSilence=00:05:00");
        var visitor = await town.SignedInAsync("rui");
        using var socket = await OpenAsync(visitor, "centro");
        using var events = await visitor.ListenAsync("centro");
        using var download = await visitor.GetAsync("centro", "/grande");
        var file = await download.Content.ReadAsStreamAsync(Token);
        using var other = await OpenAsync(visitor, "norte");
        Assert.Equal("oi", await EchoAsync(socket, "oi"));

        await town.SendAsync(routes => routes.Garages.RemoveAt(0));

        await Assert.ThrowsAnyAsync<Exception>(() => EchoAsync(socket, "ainda?").WaitAsync(AtOnce, Token));
        Assert.Null(await events.NextAsync().WaitAsync(AtOnce, Token));
        await Assert.ThrowsAnyAsync<IOException>(() => file.CopyToAsync(Stream.Null, Token).WaitAsync(AtOnce, Token));
        Assert.Equal("sigo", await EchoAsync(other, "sigo"));
        using var after = await visitor.GetAsync("centro", "/eco");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task A_rule_that_shuts_a_visitor_out_cuts_what_they_have_open()
    {
        await using var town = await Town.StartAsync("--Gateway:StreamSilence=00:05:00");
        var visitor = await town.SignedInAsync("rui");
        using var shut = await visitor.ListenAsync("centro");
        using var stays = await visitor.ListenAsync("norte");

        await town.SendAsync(routes => routes.Garages[0].Rules.Add(new AccessRule { Action = RuleAction.Deny, Network = "127.0.0.0/8" }));

        Assert.Null(await shut.NextAsync().WaitAsync(AtOnce, Token));
        town.Norte.Say("sigo aqui");
        Assert.Equal("sigo aqui", await stays.NextAsync());
    }

    [Fact]
    public async Task Sixty_changes_of_routes_lose_none_of_fifty_web_sockets()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        var sockets = new List<ClientWebSocket>();
        for (var opened = 0; opened < 50; opened++)
            sockets.Add(await OpenAsync(visitor, "centro"));

        for (var change = 0; change < 60; change++)
        {
            await town.SendAsync(routes => routes.Garages.Add(new GarageRoute { Garage = $"nova-{change}", Name = "Nova", Address = town.Norte.Address }));
            Assert.Equal($"{change}", await EchoAsync(sockets[change % sockets.Count], $"{change}"));
        }

        foreach (var socket in sockets)
        {
            Assert.Equal("fim", await EchoAsync(socket, "fim"));
            socket.Dispose();
        }
    }

    [Fact]
    public async Task A_web_socket_may_be_silent_for_longer_than_a_page_or_an_event_stream()
    {
        await using var town = await Town.StartAsync("--Gateway:PageSilence=00:00:01", "--Gateway:StreamSilence=00:00:02");
        var visitor = await town.SignedInAsync("ana");
        using var socket = await OpenAsync(visitor, "centro");
        using var quiet = await visitor.ListenAsync("centro");

        // The event stream that was opened after it falls asleep, which takes the two seconds.
        Assert.Null(await quiet.NextAsync());

        Assert.Equal("oi", await EchoAsync(socket, "oi"));
    }

    [Fact]
    public async Task Five_thousand_garages_are_in_force_before_a_visitor_notices()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        using var stream = await visitor.ListenAsync("centro");

        await town.SendAsync(routes =>
        {
            for (var garage = 0; garage < 5_000; garage++)
                routes.Garages.Add(new GarageRoute { Garage = $"garagem-{garage}", Name = "Nova", Address = town.Norte.Address, Hosts = { $"g{garage}.cliente.example" } });
        });

        Assert.Equal("norte", (await visitor.EchoAsync("garagem-4999")).Site);
        town.Centro.Say("sigo aqui");
        Assert.Equal("sigo aqui", await stream.NextAsync());
    }

    private static async Task<ClientWebSocket> OpenAsync(Visitor visitor, string host)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", visitor.Origin(host));
        socket.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(visitor.At(host, "/")));
        await socket.ConnectAsync(visitor.At(host, "/ws", "wss"), visitor.Http, Token);
        return socket;
    }

    private static async Task<string> EchoAsync(ClientWebSocket socket, string text)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Token);
        var buffer = new byte[64];
        var got = await socket.ReceiveAsync(buffer, Token);
        return got.MessageType == WebSocketMessageType.Close ? throw new WebSocketException("closed") : Encoding.UTF8.GetString(buffer, 0, got.Count);
    }
}
