using System.Threading.Channels;
using Fokus.Wire.Gateway.V1;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>A silo's gateway service: sends what the test tells it to, and knows two or three people.</summary>
internal sealed class FakeCluster : GatewayLink.GatewayLinkBase, IAsyncDisposable
{
    public const string Secret = "segredo-de-teste";

    private readonly Lock change = new();
    private readonly List<Channel<RouteSnapshot>> watchers = [];
    private readonly TaskCompletionSource<WatchRequest> watched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? server;
    private RouteSnapshot? latest;

    public string Address { get; private set; } = "";

    /// <summary>What the first gateway said of itself.</summary>
    public Task<WatchRequest> Watched => watched.Task;

    public static async Task<FakeCluster> StartAsync()
    {
        var cluster = new FakeCluster();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(cluster);
        builder.Services.AddGrpc();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        cluster.server = builder.Build();
        cluster.server.MapGrpcService<FakeCluster>();
        await cluster.server.StartAsync();
        cluster.Address = cluster.server.Urls.Single();
        return cluster;
    }

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
        Authorise(context);
        watched.TrySetResult(request);
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

    public override Task<SignInReply> SignIn(SignInRequest request, ServerCallContext context)
    {
        Authorise(context);
        return Task.FromResult((request.User, request.Password) switch
        {
            ("ana", "certa") => new SignInReply { User = new User { User_ = "ana", Name = "Ana", Role = 2, Garages = { "centro" } } },
            ("bia", "certa") => new SignInReply { User = new User { User_ = "bia", Name = "Bia", Role = 2, Garages = { "centro", "norte" } } },
            ("rui", "certa") => new SignInReply { User = new User { User_ = "rui", Name = "Rui", Role = 3, IsChain = true } },
            ("eva", _) => new SignInReply { Refusal = SignInRefusal.Locked },
            _ => new SignInReply { Refusal = SignInRefusal.Wrong },
        });
    }

    public async Task StopAsync()
    {
        if (server is null)
            return;
        lock (change)
            watchers.ForEach(watcher => watcher.Writer.TryComplete());
        await server.StopAsync(TestContext.Current.CancellationToken);
        await server.DisposeAsync();
        server = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static void Authorise(ServerCallContext context)
    {
        if (!string.Equals(context.RequestHeaders.GetValue("authorization"), $"Bearer {Secret}", StringComparison.Ordinal))
            throw new RpcException(new Status(StatusCode.Unauthenticated, "wrong secret"));
    }
}
