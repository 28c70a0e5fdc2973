using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>One client of a simulated board. Used by its own thread, except <see cref="Abort"/> and <see cref="Reset"/>.</summary>
internal sealed class SimulatedConnection : IDisposable
{
    private readonly Socket socket;
    private readonly ModbusFraming framing;

    public SimulatedConnection(Socket socket, ModbusFraming framing)
    {
        this.socket = socket;
        this.framing = framing;
        socket.Blocking = true;
        socket.NoDelay = true;
    }

    /// <summary>What was sent on it is lost, for ever.</summary>
    public bool IsDead { get; set; }

    /// <summary>Waits for a whole request; <c>null</c> when the client is gone, or speaks nonsense.</summary>
    public BoardFrame? Receive()
    {
        var frame = new byte[BoardFrame.MaxLength];
        var got = 0;
        try
        {
            while (BoardFrame.LengthOf(framing, frame.AsSpan(0, got)) is { } wanted)
            {
                if (wanted == got)
                {
                    return new BoardFrame(framing, frame[..got]);
                }

                var read = socket.Receive(frame.AsSpan(got, wanted - got));
                if (read == 0)
                {
                    return null;
                }

                got += read;
            }

            return null;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Sends bytes as they are.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = socket.Send(bytes);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client gave up; the next Receive says so.
        }
    }

    /// <summary>Ends a <see cref="Receive"/> on another thread.</summary>
    public void Abort()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client was first.
        }
    }

    /// <summary>Resets it, as a board does that bears one client only.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
