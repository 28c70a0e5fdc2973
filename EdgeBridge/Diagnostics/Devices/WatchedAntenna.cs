using Fokus.EdgeBridge.Drivers.Antennas;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>An antenna whose tags are counted, never kept.</summary>
internal sealed class WatchedAntenna(IAntenna antenna, DeviceFigures figures) : IAntenna
{
    public Task RunAsync(Action<AntennaSignal> listener, CancellationToken cancellationToken) => antenna.RunAsync(
        signal =>
        {
            Note(signal);
            listener(signal);
        },
        cancellationToken);

    private void Note(AntennaSignal signal)
    {
        switch (signal)
        {
            case AntennaSignal.Lost lost:
                figures.Failed(lost.Why);
                break;
            case AntennaSignal.Online:
                figures.Connected();
                figures.Good(span: null);
                break;
            default:
                figures.Good(span: null);
                break;
        }
    }
}
