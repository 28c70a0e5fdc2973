using Fokus.Gateway.Certificates;
using Fokus.Gateway.Routes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Fokus.Gateway.Hosting;

/// <summary>Says on standard output, once, that the gateway listens and knows where to lead visitors.</summary>
internal sealed class ReadyLine(
    IHostApplicationLifetime lifetime, RouteBook book, ServerCertificates certificates, IServer server) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Listening().WaitAsync(stoppingToken);
            await book.FirstApplied.WaitAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        certificates.Prepare(book.Current!.Zone);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        await Console.Out.WriteLineAsync($"READY gateway {address}");
    }

    private Task Listening()
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(listening.SetResult);
        return listening.Task;
    }
}
