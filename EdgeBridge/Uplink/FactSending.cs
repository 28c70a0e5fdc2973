using Fokus.EdgeBridge.Journal;
using Fokus.Wire.Edge.V1;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>Sends the facts of an epoch in their order, a window at a time, on whichever stream they go.</summary>
internal sealed partial class FactSending(
    LinkParts parts, long epoch, long acked, Func<FactBatch, CancellationToken, Task> send)
{
    internal SendCursor Cursor { get; } = new(acked, (long)parts.Options.BatchesUnderWay * FactJournal.BatchLimit);

    /// <summary>The next fact to send; <c>null</c> while there is none, or too many are under way.</summary>
    internal long? Next => Cursor.Next(parts.Journal.LastSeq);

    /// <summary>False when the journal does not have it any more.</summary>
    internal async Task<bool> TrySendAsync(long from, CancellationToken cancellationToken)
    {
        var rows = parts.Journal.ReadFrom(epoch, from, FactJournal.BatchLimit);
        if (rows.Count == 0 || rows[0].Seq != from)
        {
            LogFactGone(parts.Logger, epoch, from);
            return false;
        }

        var batch = new FactBatch();
        batch.Facts.AddRange(rows);
        // Before it leaves: its acknowledgement can be here before the call returns.
        Cursor.Sent(rows[^1].Seq);
        await send(batch, cancellationToken);
        return true;
    }

    internal void Take(FactsAcked answer)
    {
        if (answer.Epoch == epoch)
            parts.Journal.Acknowledge(epoch, Cursor.Acked(answer.Seq));
    }

    internal void Take(SendFrom asked)
    {
        if (asked.Epoch != epoch)
            return;
        LogSendFrom(parts.Logger, epoch, asked.Seq);
        Cursor.SendFrom(asked.Seq);
    }
}
