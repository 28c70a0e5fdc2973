using Fokus.EdgeBridge.Drivers;
using Fokus.Tunnel;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Link;

/// <summary>
/// <c>link SETTINGS.json</c>: the garage's side of the tunnel as a process of its own. It must be root and therefore parses
/// nothing that comes from outside but heartbeats; the garage's server needs not be root.
/// </summary>
internal sealed class LinkCommand : IToolCommand
{
    private const int WrongSettings = 2;
    private const int CannotRun = 3;

    public string Name => "link";

    public async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not [var file])
        {
            await System.Console.Error.WriteLineAsync("use: Fokus.EdgeBridge link SETTINGS.json, a file with the section Link");
            return WrongSettings;
        }

        try
        {
            await using var services = Services(Path.GetFullPath(file));
            var loop = services.GetRequiredService<LinkLoop>();
            await loop.RunAsync(key => output.WriteLine($"READY link public_key={key.Base64}"), cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (OptionsValidationException refused)
        {
            foreach (var failure in refused.Failures)
                await System.Console.Error.WriteLineAsync($"link: {failure}");
            return WrongSettings;
        }
        catch (Exception blocked) when (blocked is InvalidDataException or FileNotFoundException or InvalidOperationException)
        {
            await System.Console.Error.WriteLineAsync($"link: {file} cannot be used: {blocked.Message}");
            return WrongSettings;
        }
        catch (Exception blocked) when (blocked is TunnelException or IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            await System.Console.Error.WriteLineAsync($"link: cannot run: {blocked.Message}");
            return CannotRun;
        }
    }

    private static ServiceProvider Services(string file)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(file, optional: false).Build();
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.AddSimpleConsole(static console =>
            (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss.fff ")));
        services.AddLink();
        // A setting that is misspelled would be one that is not made.
        services.AddOptions<LinkOptions>().Bind(settings.GetSection(LinkOptions.Section), static binder => binder.ErrorOnUnknownConfiguration = true);
        return services.BuildServiceProvider();
    }
}
