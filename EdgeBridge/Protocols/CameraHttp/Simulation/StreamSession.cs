using System.Threading.Channels;

namespace Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

/// <summary>One client of a simulated event stream.</summary>
internal sealed class StreamSession
{
    private readonly Channel<StreamPiece> pieces = Channel.CreateUnbounded<StreamPiece>();

    /// <summary>Sends bytes; returns when they are on their way.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes) => DoAsync(bytes);

    /// <summary>Breaks the connection in the middle of whatever it is.</summary>
    public Task CutAsync() => DoAsync(null);

    /// <summary>Ends the stream as HTTP wants it.</summary>
    public void End() => pieces.Writer.TryComplete();

    /// <summary>Answers the client until one of the three ends it, or the client goes.</summary>
    public async Task ServeAsync(HttpContext http)
    {
        await foreach (var piece in pieces.Reader.ReadAllAsync(http.RequestAborted))
        {
            if (piece.Bytes is not { } bytes)
            {
                http.Abort();
                piece.Done.TrySetResult();
                return;
            }

            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            piece.Done.TrySetResult();
        }
    }

    private Task DoAsync(ReadOnlyMemory<byte>? bytes)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pieces.Writer.TryWrite(new StreamPiece(bytes, done));
        return done.Task;
    }
}
