using System.Net;
using System.Threading.Channels;
using Fokus.Wire.Gateway.V1;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>Stands for the silos: sends gateways the routes that it is told, and knows one person, who may see everything.</summary>
internal sealed class StandInCentre : GatewayLink.GatewayLinkBase, IAsyncDisposable
{
    public const string Secret = "segredo-de-teste";
    public const string User = "rui";
    public const string Password = "certa";
    public const int Port = 7011;

    private readonly Lock change = new();
    private readonly List<Channel<RouteSnapshot>> watchers = [];
    private readonly List<WebApplication> servers = [];
    private RouteSnapshot? latest;

    /// <summary>Answers on a gateway's host, at its loopback.</summary>
    public async Task OpenAsync(NetworkHost host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(this);
        builder.Services.AddGrpc();
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = at => GarageSite.Bind(host, at));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Port, listen => listen.Protocols = HttpProtocols.Http2));
        var server = builder.Build();
        server.MapGrpcService<StandInCentre>();
        await server.StartAsync();
        servers.Add(server);
    }

    /// <summary>Sends routes to every gateway, and to those that come later.</summary>
    public void Send(RouteSnapshot snapshot)
    {
        lock (change)
        {
            latest = snapshot;
            watchers.ForEach(watcher => watcher.Writer.TryWrite(snapshot));
        }
    }

    public override async Task Watch(WatchRequest request, IServerStreamWriter<RouteSnapshot> responseStream, ServerCallContext context)
    {
        var mine = Channel.CreateUnbounded<RouteSnapshot>();
        lock (change)
        {
            watchers.Add(mine);
            if (latest is not null)
                mine.Writer.TryWrite(latest);
        }

        await foreach (var snapshot in mine.Reader.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(snapshot, context.CancellationToken);
    }

    public override Task<SignInReply> SignIn(SignInRequest request, ServerCallContext context) =>
        Task.FromResult(request is { User: User, Password: Password }
            ? new SignInReply { User = new User { User_ = User, Name = "Rui", Role = 3, IsChain = true } }
            : new SignInReply { Refusal = SignInRefusal.Wrong });

    /// <summary>The whole of it is gone.</summary>
    public async Task FallAsync()
    {
        lock (change)
            watchers.ForEach(watcher => watcher.Writer.TryComplete());
        foreach (var server in servers)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await server.StopAsync(soon.Token);
            await server.DisposeAsync();
        }

        servers.Clear();
    }

    public async ValueTask DisposeAsync() => await FallAsync();
}
