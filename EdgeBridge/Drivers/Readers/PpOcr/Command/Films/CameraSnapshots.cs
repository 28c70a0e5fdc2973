using System.Runtime.CompilerServices;
using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>A camera that is asked for its present picture again and again.</summary>
internal sealed class CameraSnapshots(SnapshotSource source, TimeProvider clock) : IFilm
{
    // A camera that is busy for a moment is asked again; one that says no is not asked all night.
    private const int MostFaults = 5;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.0 / FilmSource.PerSecond);

    /// <inheritdoc/>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FilmPicture> PicturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        for (var faults = 0; faults < MostFaults;)
        {
            var asked = clock.GetTimestamp();
            var reply = await source.TakeAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (reply is SnapshotReply.Picture picture)
            {
                faults = 0;
                yield return new FilmPicture(clock.GetElapsedTime(begun), picture.Jpeg);
            }
            else
            {
                faults++;
                Fault = (reply as SnapshotReply.Nothing)?.Why;
            }

            if (Pace - clock.GetElapsedTime(asked) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, clock, cancellationToken);
        }
    }
}
