using Fokus.EdgeBridge.Journal;

namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>Looks at the disk every ten minutes.</summary>
internal sealed partial class DiskWatch(
    DiskForecast forecast, DataDisk disk, FactJournal journal, TimeProvider clock, ILogger<DiskWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private readonly long startedAt = clock.GetTimestamp();

    internal void Look()
    {
        var figures = journal.Figures();
        if (disk.FreeBytes() is { } free)
            forecast.Note(new(clock.GetElapsedTime(startedAt), figures.UsedBytes, figures.LimitBytes, free));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                Look();
            }
            catch (Exception fault)
            {
                // The outermost door of the watch: it looks again.
                LogLookFailed(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
