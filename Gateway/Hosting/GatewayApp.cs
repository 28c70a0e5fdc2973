using System.Net;
using Fokus.Gateway.Access;
using Fokus.Gateway.Access.Records;
using Fokus.Gateway.Certificates;
using Fokus.Gateway.Links;
using Fokus.Gateway.Names;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Sessions;
using Fokus.Gateway.Upstream;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Hosting;

/// <summary>Puts the gateway together.</summary>
internal static class GatewayApp
{
    private const string StrictTransport = "max-age=31536000";
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    /// <summary>A gateway that is ready to be run.</summary>
    /// <param name="args">Command line: <c>--Gateway:Port=8443</c> and the like.</param>
    /// <param name="more">Changes to the services; a test's clock, for one.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection> more)
    {
        VisitorSocket.RefuseBareLineFeeds();
        var builder = WebApplication.CreateBuilder(args);
        AddLogging(builder.Logging);
        AddOptions(builder);
        more(builder.Services);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = StopWithin);
        builder.Services.AddRoutes();
        builder.Services.AddLinks();
        builder.Services.AddUpstream();
        builder.Services.AddAccess();
        builder.Services.AddSessions();
        builder.Services.AddNames();
        builder.Services.AddCertificates();
        builder.Services.TryAddSingleton<PlainDoor>();
        builder.Services.AddPages();
        builder.Services.AddHostedService<ReadyLine>();
        builder.AddTelemetry();
        builder.WebHost.ConfigureKestrel(Listen);
        builder.WebHost.UseSockets(static sockets => sockets.CreateBoundListenSocket = VisitorSocket.Listen);

        var app = builder.Build();
        MapDoors(app);
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<LiveRequests>().EndStreams);
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(static console => (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss.fff "));
        // Requests have a file of their own, which no visitor waits for; the console's queue would make them wait.
        logging.AddFilter<Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider>(typeof(AccessLog).FullName, LogLevel.Warning);
        logging.Services.AddSingleton<ILoggerProvider, AccessFile>();
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // What stops a start is said once, by Program, with what to do about it.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        // A server that is down is told once, by the access log.
        logging.AddFilter("Yarp", LogLevel.Error);
    }

    private static void AddOptions(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GatewayOptions>().Bind(builder.Configuration.GetSection(GatewayOptions.Section)).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GatewayOptions>, GatewayAddressesValidator>());
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel)
    {
        var options = kestrel.ApplicationServices.GetRequiredService<IOptions<GatewayOptions>>().Value;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.BodyLimitBytes;
        kestrel.Listen(IPAddress.Parse(options.Address), options.Port, listen =>
            listen.UseHttps(TlsDoor.Open(kestrel.ApplicationServices.GetRequiredService<ServerCertificates>())));
        if (options.PlainPort is { } plain)
            kestrel.Listen(IPAddress.Parse(options.Address), plain);
    }

    /// <remarks>The order is the rule: address, spelling of the host, log, faults, session, gate; only then anything answers.</remarks>
    private static void MapDoors(WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<ClientAddress>().SettleAsync);
        app.Use(PublicHost.NormaliseAsync);
        app.UseMiddleware<AccessLog>();
        app.UseMiddleware<PlainDoor>();
        app.Use(SetStrictTransportAsync);
        app.UseExceptionHandler(static door => door.Run(static context =>
            context.RequestServices.GetRequiredService<NoticeWriter>().WriteAsync(context, Notices.Fault, AnsweredBy.Gateway)));
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RequestGate>();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapSignIn();
        app.MapFallback("{**path}", app.Services.GetRequiredService<PassingOn>().InvokeAsync);
    }

    private static Task SetStrictTransportAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            ((HttpContext)state).Response.Headers.StrictTransportSecurity = StrictTransport;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
