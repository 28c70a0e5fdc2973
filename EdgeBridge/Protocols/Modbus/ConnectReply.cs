namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>What became of an attempt to connect.</summary>
internal abstract record ConnectReply
{
    private ConnectReply()
    {
    }

    /// <summary>There is a connection.</summary>
    /// <param name="Connection">Its number, from 1; a new connection has a new number.</param>
    internal sealed record Connected(int Connection) : ConnectReply;

    /// <summary>It is too early for another attempt; none was made.</summary>
    internal sealed record TooEarly(TimeSpan Wait) : ConnectReply;

    /// <summary>The attempt failed.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Failed(string Why) : ConnectReply;
}
