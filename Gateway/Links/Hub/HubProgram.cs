using Fokus.Tunnel;
using Fokus.Tunnel.Keys;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Links.Hub;

/// <summary>
/// The verb <c>hub</c>: the tunnel's hub as a process of its own. It must be root; therefore it parses no HTTP and listens to
/// nobody but garages' heartbeats.
/// </summary>
internal static class HubProgram
{
    public const string Verb = "hub";

    private const int WrongOptions = 2;
    private const int CannotRun = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        using var host = Build(args);
        try
        {
            await host.StartAsync();
            var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
            var loop = host.Services.GetRequiredService<HubLoop>();
            var id = host.Services.GetRequiredService<IOptions<HubOptions>>().Value.Id;
            await loop.RunAsync(key => SayReady(id, key), lifetime.ApplicationStopping);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (OptionsValidationException refused)
        {
            foreach (var failure in refused.Failures)
                await Console.Error.WriteLineAsync($"hub: {failure}");
            return WrongOptions;
        }
        catch (Exception blocked) when (blocked is TunnelException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync($"hub: cannot run: {blocked.Message}");
            return CannotRun;
        }
    }

    private static IHost Build(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(static console => (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss.fff "));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // What stops a start is said once, below, with what to do about it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Services.AddHub();
        builder.Services.AddOptions<HubOptions>().Bind(builder.Configuration.GetSection(HubOptions.Section));
        return builder.Build();
    }

    private static void SayReady(string id, PublicKey key) => Console.Out.WriteLine($"READY hub {id} public_key={key.Base64}");
}
