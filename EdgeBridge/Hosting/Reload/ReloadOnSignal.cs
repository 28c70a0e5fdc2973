using System.Runtime.InteropServices;

namespace Fokus.EdgeBridge.Hosting.Reload;

/// <summary>Reads the garage file again on SIGHUP, which is what <c>systemctl reload</c> sends.</summary>
internal sealed partial class ReloadOnSignal(GarageReload reload, ILogger<ReloadOnSignal> logger) : IHostedService, IDisposable
{
    private PosixSignalRegistration? hangUp;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        hangUp = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, Hear);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => hangUp?.Dispose();

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        try
        {
            reload.Reload();
        }
        catch (Exception fault)
        {
            // The outermost door of the signal: an exception here would end the program.
            LogReloadFailed(logger, fault);
        }
    }
}
