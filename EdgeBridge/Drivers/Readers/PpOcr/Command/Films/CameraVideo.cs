using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fokus.EdgeBridge.Protocols.Video;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>A camera's video. The picture that was not read in time is dropped for the next one.</summary>
internal sealed class CameraVideo(VideoSource source, TimeProvider clock) : IFilm
{
    /// <inheritdoc/>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FilmPicture> PicturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var newest = Channel.CreateBounded<FilmPicture>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = RunAsync();
        try
        {
            await foreach (var picture in newest.Reader.ReadAllAsync(cancellationToken))
                yield return picture;
        }
        finally
        {
            await end.CancelAsync();
            await running;
        }

        async Task RunAsync()
        {
            try
            {
                var why = await new FfmpegRun(source, clock).RunAsync(
                    jpeg => newest.Writer.TryWrite(new FilmPicture(clock.GetElapsedTime(begun), jpeg)), end.Token);
                Fault = end.IsCancellationRequested ? null : why;
            }
            finally
            {
                newest.Writer.Complete();
            }
        }
    }
}
