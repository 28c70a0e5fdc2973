using System.Text.Json;
using System.Text.Json.Serialization;
using Fokus.Silo.Api;
using Fokus.Silo.Console;
using Fokus.Silo.EdgeLink;
using Fokus.Silo.GatewayLink;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage;
using Fokus.Silo.Storage.Links;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Dashboard;

namespace Fokus.Silo.Hosting;

/// <summary>What a silo is made of: one AddX a room, one MapX a room.</summary>
internal static class SiloComposition
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    /// <summary>An order to a garage is answered within seven seconds.</summary>
    private static readonly TimeSpan WebStopsWithin = TimeSpan.FromSeconds(8);

    /// <summary>A session has one second for its last words, and then tells its grain.</summary>
    private static readonly TimeSpan LinksStopWithin = TimeSpan.FromSeconds(3);

    internal static void AddSilo(
        this WebApplicationBuilder builder, SiloOptions options, NpgsqlDataSource source, string connectionString)
    {
        builder.AddQuietLog();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        builder.Services.AddSingleton(Options.Create(options));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(json => Shape(json.SerializerOptions));
        builder.Services.AddStorage(source);
        builder.Services.AddLinkStores();
        builder.Services.AddOptions<TunnelOptions>().Bind(builder.Configuration.GetSection(TunnelOptions.Section));
        builder.Services.AddIdentity();
        builder.Services.AddApi();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = EdgeLinkService.MaxFrameBytes);
        builder.Services.AddEdgeLink();
        builder.Services.AddGatewayLink();
        builder.AddCluster(options, connectionString);
        // After the cluster: what is hosted starts in this order, and these ask grains and speak for a silo that runs.
        builder.Services.AddChainFeed();
        builder.Services.AddHostedService<SiloPresence>();
        builder.Services.TryAddSingleton<IGatewayKeys, TrustedGatewayKeys>();
        builder.Services.AddChainConsole();
    }

    internal static void MapSilo(this WebApplication app, SiloOptions options)
    {
        app.UseExceptionHandler();
        app.UseRouting();
        app.UseDoors(options);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi();
        app.MapEdgeLink();
        app.MapGatewayLink();
        // It names grains, and so the stays and people, of all garages.
        app.MapOrleansDashboard("/orleans").RequireAuthorization(Policies.ChainAdministrator);
        app.MapChainConsole();
    }

    /// <summary>Names and values of JSON as the API has them.</summary>
    private static void Shape(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        json.Converters.Add(new InstantJsonConverter());
    }

    private static void Listen(KestrelServerOptions kestrel, SiloOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        // A garage whose line is cut says nothing: asked every five seconds, and given five to answer.
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(5);
        kestrel.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(5);
        kestrel.Listen(options.Ip, options.WebPort, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.CutLateLines(WebStopsWithin);
        });
        kestrel.Listen(options.Ip, options.LinkPort, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.CutLateLines(LinksStopWithin);
        });
    }
}
