using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>One client of a simulated board. Used by its own thread, except <see cref="Abort"/>.</summary>
internal sealed class SimulatedConnection : IDisposable
{
    private readonly Socket socket;
    private readonly ModbusContext context;

    public SimulatedConnection(Socket socket)
    {
        this.socket = socket;
        socket.Blocking = true;
        socket.NoDelay = true;
        context = LibModbus.NewTcp("127.0.0.1", 0);
        _ = LibModbus.SetSocket(context, (int)socket.Handle);
    }

    /// <summary>Waits for a request: its length, or less than zero when the client is gone.</summary>
    public int Receive(Span<byte> frame) => LibModbus.Receive(context, ref frame[0]);

    /// <summary>Lets libmodbus carry out and answer a request.</summary>
    public void Answer(ReadOnlySpan<byte> request, BoardMemory memory) => memory.Answer(context, request);

    /// <summary>Answers with a Modbus exception.</summary>
    public void Refuse(ReadOnlySpan<byte> request, uint code) => _ = LibModbus.ReplyException(context, in request[0], code);

    /// <summary>Sends a frame as it is.</summary>
    public void Send(ReadOnlySpan<byte> frame)
    {
        try
        {
            _ = socket.Send(frame);
        }
        catch (SocketException)
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
        catch (SocketException)
        {
            // The client was first.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        context.Dispose();
        socket.Dispose();
    }
}
