using Fokus.EdgeBridge.Drivers.Displays;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>A display whose texts are counted, never kept.</summary>
internal sealed class WatchedDisplay(IDisplay display, DeviceFigures figures, TimeProvider clock) : IDisplay
{
    public async Task<string?> ShowAsync(DisplayFace face, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var why = await display.ShowAsync(face, cancellationToken);
        if (why is null)
        {
            figures.Good(clock.GetElapsedTime(begun));
        }
        else
        {
            figures.Failed(why);
        }

        return why;
    }
}
