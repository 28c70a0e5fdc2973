using System.Data.Common;
using Fokus.Silo.Storage.Gateways;
using Microsoft.Extensions.Options;

namespace Fokus.Silo.Hosting;

/// <summary>Says that this silo's web server lives, so that the gateways send people here.</summary>
internal sealed partial class SiloPresence(
    GatewayStore gateways, IOptions<SiloOptions> options, TimeProvider time, ILogger<SiloPresence> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await gateways.DeleteSiloAsync(options.Value.WebAddress, cancellationToken);
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException)
        {
            LogFailed(logger, failure.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await gateways.PutSiloAsync(options.Value.WebAddress, stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or TimeoutException)
            {
                LogFailed(logger, failure.Message);
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }
}
