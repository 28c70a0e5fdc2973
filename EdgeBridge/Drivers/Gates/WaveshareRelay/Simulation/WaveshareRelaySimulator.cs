using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>
/// A board on a real loopback socket, served by libmodbus; what the library does not know of this maker (flash, toggle,
/// all relays) it answers itself. It misbehaves on demand.
/// </summary>
internal sealed class WaveshareRelaySimulator : IDisposable
{
    private const int StackBytes = 256 * 1024;

    private readonly Socket listener;
    private readonly Lock gate = new();
    private readonly Dictionary<SimulatedConnection, Thread> connections = [];
    private readonly ManualResetEventSlim thawed = new(true);
    private readonly CancellationTokenSource stopping = new();
    private readonly Thread acceptor;
    private WaveshareRelayMisbehaviour misbehaviour = WaveshareRelayMisbehaviour.None;
    private int requests;

    /// <param name="clock">Times the pulses.</param>
    /// <param name="port">0 for any free one.</param>
    public WaveshareRelaySimulator(TimeProvider clock, int port = 0)
    {
        Board = new SimulatedBoard(clock);
        listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen();
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        acceptor = new Thread(Accept, StackBytes) { IsBackground = true, Name = $"board {Port}" };
        acceptor.Start();
    }

    /// <summary>Where it listens, on loopback.</summary>
    public int Port { get; }

    /// <summary>Its relays and inputs.</summary>
    public SimulatedBoard Board { get; }

    /// <summary>How late <see cref="WaveshareRelayMisbehaviour.ReplyLate"/> is.</summary>
    public TimeSpan Lateness { get; set; } = TimeSpan.FromMilliseconds(450);

    /// <summary>How many whole requests it has looked at.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>What is wrong with it; may be changed at any time.</summary>
    public WaveshareRelayMisbehaviour Misbehaviour
    {
        get => misbehaviour;
        set
        {
            misbehaviour = value;
            if (value == WaveshareRelayMisbehaviour.Frozen)
            {
                thawed.Reset();
            }
            else
            {
                thawed.Set();
            }

            if (value == WaveshareRelayMisbehaviour.AcceptThenDrop)
            {
                DropConnections();
            }
        }
    }

    /// <summary>Drops every connection, as a switch does that loses its power. New ones are accepted.</summary>
    public void DropConnections()
    {
        lock (gate)
        {
            foreach (var connection in connections.Keys)
            {
                connection.Abort();
            }
        }
    }

    private void Accept()
    {
        while (true)
        {
            Socket peer;
            try
            {
                peer = listener.Accept();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            if (misbehaviour == WaveshareRelayMisbehaviour.AcceptThenDrop)
            {
                peer.Dispose();
                continue;
            }

            var connection = new SimulatedConnection(peer);
            var server = new Thread(() => Serve(connection), StackBytes) { IsBackground = true, Name = $"board {Port} peer" };
            lock (gate)
            {
                connections.Add(connection, server);
            }

            server.Start();
        }
    }

    private void Serve(SimulatedConnection connection)
    {
        Span<byte> frame = stackalloc byte[LibModbus.MaxFrame];
        int length;
        do
        {
            length = connection.Receive(frame);

            // A frozen board does not look at what its network chip has taken in, but it will.
            thawed.Wait();
        }
        while (!stopping.IsCancellationRequested && (length == 0 || (length > 0 && Handle(connection, frame[..length]))));

        lock (gate)
        {
            connections.Remove(connection);
            connection.Dispose();
        }
    }

    /// <summary>False when the connection must end.</summary>
    private bool Handle(SimulatedConnection connection, Span<byte> request)
    {
        Interlocked.Increment(ref requests);
        var order = BoardOrder.Read(request);
        switch (misbehaviour)
        {
            case WaveshareRelayMisbehaviour.Mute:
                return true;
            case WaveshareRelayMisbehaviour.CloseOnRequest or WaveshareRelayMisbehaviour.AcceptThenDrop:
                return false;
            case WaveshareRelayMisbehaviour.RefuseWrites when order.IsWrite:
                connection.Refuse(request, BoardOrder.DeviceFailure);
                return true;
            case WaveshareRelayMisbehaviour.ReplyLate:
                stopping.Token.WaitHandle.WaitOne(Lateness);
                break;
            case WaveshareRelayMisbehaviour.WrongTransaction:
                request[0] ^= 0x55;
                break;
            case WaveshareRelayMisbehaviour.None or WaveshareRelayMisbehaviour.Frozen or WaveshareRelayMisbehaviour.RefuseWrites
                or WaveshareRelayMisbehaviour.ReplyTwice or WaveshareRelayMisbehaviour.SwallowWriteAnswers:
                break;
        }

        CarryOut(connection, request, order);
        return true;
    }

    private void CarryOut(SimulatedConnection connection, ReadOnlySpan<byte> request, BoardOrder order)
    {
        var isSilent = misbehaviour == WaveshareRelayMisbehaviour.SwallowWriteAnswers && order.IsWrite;
        var copies = misbehaviour == WaveshareRelayMisbehaviour.ReplyTwice ? 2 : 1;
        if (order is BoardOrder.Plain)
        {
            for (var copy = 0; copy < copies && !isSilent; copy++)
            {
                Board.Answer(connection, request);
            }

            return;
        }

        Board.CarryOut(order);
        for (var copy = 0; copy < copies && !isSilent; copy++)
        {
            // An FC05 answer repeats its request.
            connection.Send(request);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Cancel();
        thawed.Set();
        listener.Dispose();
        acceptor.Join();
        List<Thread> servers;
        lock (gate)
        {
            servers = [.. connections.Values];
        }

        DropConnections();
        servers.ForEach(server => server.Join());
        Board.Dispose();
        thawed.Dispose();
        stopping.Dispose();
    }
}
