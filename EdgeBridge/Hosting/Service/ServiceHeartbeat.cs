using System.Globalization;
using Fokus.EdgeBridge.Journal;

namespace Fokus.EdgeBridge.Hosting.Service;

/// <summary>
/// Says to the service manager that the garage is up, and again and again that it lives. It lives when its loops run and its
/// database answers: a program that only exists is restarted, and a restart pulses nothing.
/// </summary>
internal sealed partial class ServiceHeartbeat(
    ServiceNotice notice, FactJournal journal, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<ServiceHeartbeat> logger) : BackgroundService
{
    internal const string WatchdogVariable = "WATCHDOG_USEC";
    private static readonly TimeSpan Unwatched = TimeSpan.FromMinutes(1);

    /// <summary>Half of what the service manager waits for, as sd_watchdog_enabled(3) advises.</summary>
    internal static TimeSpan BeatOf(string? microseconds) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 86_400_000_000
            ? TimeSpan.FromMicroseconds(count) / 2
            : Unwatched;

    internal void Beat()
    {
        try
        {
            journal.Figures();
        }
        catch (Exception fault)
        {
            // The outermost door: without a sign of life we are restarted, which is what the fault asks for.
            LogNotAlive(logger, fault);
            return;
        }

        notice.TrySend("WATCHDOG=1");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!notice.IsHeard)
            return;
        using var started = lifetime.ApplicationStarted.Register(() => notice.TrySend("READY=1"));
        using var stopping = lifetime.ApplicationStopping.Register(() => notice.TrySend("STOPPING=1"));
        using var timer = new PeriodicTimer(BeatOf(Environment.GetEnvironmentVariable(WatchdogVariable)), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Beat();
    }
}
