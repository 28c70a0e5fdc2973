using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>A web server behind the gateway: a garage's or a silo's. It shows what it was sent.</summary>
internal sealed class FakeSite : IAsyncDisposable
{
    private readonly Lock change = new();
    private readonly List<Channel<string>> listeners = [];
    private readonly WebApplication server;
    private int requests;

    private FakeSite(string name, WebApplication server) => (Name, this.server) = (name, server);

    public string Name { get; }

    public string Address { get; private set; } = "";

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref requests);

    public static async Task<FakeSite> StartAsync(string name, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
        });
        var site = new FakeSite(name, builder.Build());
        site.server.UseWebSockets();
        site.Map();
        await site.server.StartAsync();
        site.Address = site.server.Urls.Single();
        return site;
    }

    /// <summary>An event to everybody who listens.</summary>
    public void Say(string text)
    {
        lock (change)
            listeners.ForEach(listener => listener.Writer.TryWrite(text));
    }

    public async Task StopAsync()
    {
        lock (change)
            listeners.ForEach(listener => listener.Writer.TryComplete());
        await server.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await server.DisposeAsync();
    }

    private void Map()
    {
        server.Use((context, next) =>
        {
            Interlocked.Increment(ref requests);
            return next(context);
        });
        server.MapGet("/grande", DownloadAsync);
        server.Map("/eco/{**rest}", EchoAsync);
        server.MapGet("/live", StreamAsync);
        server.Map("/ws", TalkAsync);
        server.MapGet("/lenta", context => WaitForEverAsync(context.RequestAborted));
        server.MapGet("/quebrada", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        server.MapGet("/biscoitos-da-zona", context =>
        {
            context.Response.Headers.SetCookie = new(["tema=claro; domain = fokus.localhost; Path=/; Secure"]);
            context.Response.Headers["Clear-Site-Data"] = "\"cookies\"";
            return Task.CompletedTask;
        });
        server.MapGet("/biscoitos", context =>
        {
            context.Response.Headers.SetCookie = new(["__Secure-sessao=de-outro; Domain=fokus.localhost; Path=/; Secure", "tema=escuro"]);
            return Task.CompletedTask;
        });
    }

    private async Task EchoAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(row => row.Key, row => row.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        await context.Response.WriteAsJsonAsync(new Echo(Name, context.Request.Host.Value!, headers, text.Length), context.RequestAborted);
    }

    /// <summary>A file without an end.</summary>
    private static async Task DownloadAsync(HttpContext context)
    {
        var piece = new byte[64 * 1024];
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
    }

    private async Task StreamAsync(HttpContext context)
    {
        var mine = Channel.CreateUnbounded<string>();
        mine.Writer.TryWrite("ola");
        lock (change)
            listeners.Add(mine);
        context.Response.ContentType = "text/event-stream";
        await foreach (var text in mine.Reader.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.WriteAsync($"data: {text}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static async Task TalkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[256];
        while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } got)
            await socket.SendAsync(buffer.AsMemory(0, got.Count), got.MessageType, got.EndOfMessage, context.RequestAborted);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, context.RequestAborted);
    }

    private static async Task WaitForEverAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource();
        await using var end = cancellationToken.Register(never.SetCanceled);
        await never.Task;
    }
}
