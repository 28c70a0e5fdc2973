using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A garage's web server on its host: pages that show what came, an event stream, a WebSocket and a file without an end.</summary>
internal sealed class GarageSite : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private readonly WebApplication server;
    private int requests;

    private GarageSite(WebApplication server) => this.server = server;

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref requests);

    public static async Task<GarageSite> StartAsync(NetworkHost host, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = at => Bind(host, at));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, port));
        var site = new GarageSite(builder.Build());
        site.server.UseWebSockets();
        site.server.Use((context, next) =>
        {
            Interlocked.Increment(ref site.requests);
            return next(context);
        });
        site.server.MapGet("/live", StreamAsync);
        site.server.MapGet("/grande", DownloadAsync);
        site.server.Map("/ws", TalkAsync);
        site.server.MapFallback("{**rest}", context => context.Response.WriteAsync($"{host.Name}\n{HeadersOf(context.Request)}", context.RequestAborted));
        await site.server.StartAsync();
        return site;
    }

    /// <summary>A socket that lives on a host, wherever the server runs that listens on it.</summary>
    public static Socket Bind(NetworkHost host, EndPoint at)
    {
        var socket = host.NewSocket(SocketType.Stream);
        socket.Bind(at);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await server.StopAsync(soon.Token);
        await server.DisposeAsync();
    }

    private static string HeadersOf(HttpRequest request) => string.Join('\n', request.Headers.Select(header => $"{header.Key}: {header.Value}"));

    private static async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync("data: tick\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Tick, TimeProvider.System, context.RequestAborted);
        }
    }

    private static async Task DownloadAsync(HttpContext context)
    {
        var piece = new byte[16 * 1024];
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
    }

    private static async Task TalkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[256];
        while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } got)
            await socket.SendAsync(buffer.AsMemory(0, got.Count), got.MessageType, got.EndOfMessage, context.RequestAborted);
    }
}
