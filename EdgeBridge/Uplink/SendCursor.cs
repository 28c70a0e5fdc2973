namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// What has been sent and what has been acknowledged in one session. Only a window of facts is under way, so memory does
/// not grow with the backlog.
/// </summary>
internal sealed class SendCursor(long acked, long window)
{
    private readonly Lock door = new();
    private long acked = acked;
    private long sent = acked;
    private long reached = acked;

    /// <summary>The last fact that is under way, or beyond.</summary>
    internal long SentSeq
    {
        get
        {
            lock (door)
                return sent;
        }
    }

    /// <summary>The last fact that the cluster has.</summary>
    internal long AckedSeq
    {
        get
        {
            lock (door)
                return acked;
        }
    }

    /// <summary>The next fact to send; <c>null</c> while the window is full or everything is sent.</summary>
    internal long? Next(long last)
    {
        lock (door)
            return sent < last && sent - acked < window ? sent + 1 : null;
    }

    internal void Sent(long seq)
    {
        lock (door)
            reached = Math.Max(reached, sent = Math.Max(sent, seq));
    }

    /// <summary>Answers what of it can be true: nothing that was never sent, in this session or before it.</summary>
    internal long Acked(long seq)
    {
        lock (door)
        {
            acked = Math.Max(acked, Math.Min(seq, reached));
            sent = Math.Max(sent, acked);
            return acked;
        }
    }

    /// <summary>The other side saw a gap: everything from this fact on goes again.</summary>
    internal void SendFrom(long seq)
    {
        lock (door)
            sent = acked = Math.Clamp(seq - 1, 0, reached);
    }
}
