using System.Threading.Channels;
using Fokus.Wire.Edge.V1;
using Grpc.Core;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// The journal's own stream beside the live one of a session. However much waits here, no order, no answer and no sign of
/// life waits behind it.
/// </summary>
internal sealed class JournalStream : IDisposable
{
    /// <summary>A database may take its time; a stream without an answer for so many silences is dead.</summary>
    private const int Patience = 5;

    private readonly LinkParts parts;
    private readonly long epoch;
    private readonly AsyncDuplexStreamingCall<FactBatch, JournalFrame> call;
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    private long heardAt;

    internal JournalStream(LinkParts parts, long epoch, long acked, AsyncDuplexStreamingCall<FactBatch, JournalFrame> call)
    {
        (this.parts, this.epoch, this.call) = (parts, epoch, call);
        Sending = new(parts, epoch, acked, (batch, cancellationToken) => call.RequestStream.WriteAsync(batch, cancellationToken));
        Heard();
    }

    internal FactSending Sending { get; }

    /// <summary>Called when there is something new to send.</summary>
    internal void Ring() => bell.Writer.TryWrite(true);

    /// <summary>Sends until the stream ends; answers why.</summary>
    internal async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        while (parts.Journal.Epoch == epoch)
        {
            if (Sending.Next is not { } from)
                await bell.Reader.ReadAsync(cancellationToken);
            else if (!await Sending.TrySendAsync(from, cancellationToken))
                return "The cluster asks for facts that are not in the journal any more.";
        }

        return "A new epoch begins.";
    }

    /// <summary>Takes acknowledgements until the stream ends; answers why.</summary>
    internal async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        while (await call.ResponseStream.MoveNext(cancellationToken))
        {
            Heard();
            var frame = call.ResponseStream.Current;
            switch (frame.FrameCase)
            {
                case JournalFrame.FrameOneofCase.Acked:
                    Sending.Take(frame.Acked);
                    break;
                case JournalFrame.FrameOneofCase.SendFrom:
                    Sending.Take(frame.SendFrom);
                    break;
                case JournalFrame.FrameOneofCase.Refused:
                    return $"The cluster refuses the journal: {frame.Refused.Code}: {frame.Refused.Text}";
                default:
                    // A newer cluster may say more than this version understands.
                    break;
            }

            Ring();
        }

        return "The silo closed the journal's stream.";
    }

    /// <summary>Ends when facts are under way and no answer comes.</summary>
    internal async Task<string> WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(parts.Options.SilenceLimit, parts.Clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (Sending.Cursor.SentSeq == Sending.Cursor.AckedSeq)
                Heard();
            else if (parts.Clock.GetElapsedTime(Interlocked.Read(ref heardAt)) > parts.Options.SilenceLimit * Patience)
                return "The silo acknowledges nothing.";
        }

        return "The watch ended.";
    }

    public void Dispose() => call.Dispose();

    private void Heard() => Interlocked.Exchange(ref heardAt, parts.Clock.GetTimestamp());
}
