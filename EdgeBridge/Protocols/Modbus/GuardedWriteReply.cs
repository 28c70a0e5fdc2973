namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>What became of a <see cref="GuardedWrite"/>.</summary>
internal abstract record GuardedWriteReply
{
    private GuardedWriteReply()
    {
    }

    /// <summary>The board echoed the write.</summary>
    internal sealed record Echoed : GuardedWriteReply;

    /// <summary>The board refused, the probe or the write; nothing moved.</summary>
    /// <param name="Code">Modbus exception code.</param>
    internal sealed record Refused(int Code) : GuardedWriteReply;

    /// <summary>It was too late; nothing was written.</summary>
    internal sealed record Late : GuardedWriteReply;

    /// <summary>No connection, or the probe was not answered; nothing was written.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record NotSent(string Why) : GuardedWriteReply;

    /// <summary>It was sent and not answered. Nobody knows.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Unanswered(string Why) : GuardedWriteReply;
}
