using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>A board on a real loopback socket, made after its map. It misbehaves on demand, and shares no code with our client.</summary>
internal abstract class BoardSimulator : IDisposable
{
    private const int StackBytes = 256 * 1024;

    private readonly ModbusFraming framing;
    private readonly Socket listener;
    private readonly Lock gate = new();
    private readonly Dictionary<SimulatedConnection, Thread> connections = [];
    private readonly ManualResetEventSlim thawed = new(true);
    private readonly CancellationTokenSource stopping = new();
    private readonly Thread acceptor;
    private volatile BoardMisbehaviour misbehaviour = BoardMisbehaviour.None;
    private int requests;
    private int writes;
    private int accepted;

    /// <param name="map">What it is.</param>
    /// <param name="clock">Times the pulses.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="framing">What it speaks.</param>
    protected BoardSimulator(BoardMap map, TimeProvider clock, int port, ModbusFraming framing)
    {
        this.framing = framing;
        Board = new SimulatedBoard(map, clock);
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

    /// <summary>How late <see cref="BoardMisbehaviour.ReplyLate"/> is.</summary>
    public TimeSpan Lateness { get; set; } = TimeSpan.FromMilliseconds(450);

    /// <summary>The pause between two bytes of <see cref="BoardMisbehaviour.Drip"/>.</summary>
    public TimeSpan DripGap { get; set; } = TimeSpan.FromMilliseconds(60);

    /// <summary>It bears one client: a newer one makes it reset the older.</summary>
    public bool BearsOneClient { get; set; }

    /// <summary>How many whole requests it has looked at.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>How many of them were writes.</summary>
    public int Writes => Volatile.Read(ref writes);

    /// <summary>How many connections it has accepted.</summary>
    public int Accepted => Volatile.Read(ref accepted);

    /// <summary>Called when a client has connected.</summary>
    public Action Connected { get; set; } = () => { };

    /// <summary>Called with each whole message before anything is done on it, function code first.</summary>
    public Action<byte[]> MessageCame { get; set; } = _ => { };

    /// <summary>What is wrong with it; may be changed at any time.</summary>
    public BoardMisbehaviour Misbehaviour
    {
        get => misbehaviour;
        set
        {
            misbehaviour = value;
            if (value == BoardMisbehaviour.Frozen)
            {
                thawed.Reset();
            }
            else
            {
                thawed.Set();
            }

            if (value == BoardMisbehaviour.AcceptThenDrop)
            {
                DropConnections();
            }
        }
    }

    /// <summary>Drops every connection, as a switch does that loses its power. New ones are accepted.</summary>
    public void DropConnections() => Each(connection => connection.Abort());

    private void Each(Action<SimulatedConnection> act)
    {
        lock (gate)
        {
            foreach (var connection in connections.Keys)
            {
                act(connection);
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

            Interlocked.Increment(ref accepted);
            if (misbehaviour == BoardMisbehaviour.AcceptThenDrop)
            {
                peer.Dispose();
                continue;
            }

            if (BearsOneClient)
            {
                Each(older => older.Reset());
            }

            var connection = new SimulatedConnection(peer, framing);
            var server = new Thread(() => Serve(connection), StackBytes) { IsBackground = true, Name = $"board {Port} peer" };
            lock (gate)
            {
                connections.Add(connection, server);
            }

            server.Start();
            Connected();
        }
    }

    private void Serve(SimulatedConnection connection)
    {
        while (connection.Receive() is { } request)
        {
            // A frozen board does not look at what its network chip has taken in, but it will.
            thawed.Wait();
            if (stopping.IsCancellationRequested || !Handle(connection, request))
            {
                break;
            }
        }

        lock (gate)
        {
            connections.Remove(connection);
            connection.Dispose();
        }
    }

    /// <summary>False when the connection must end.</summary>
    private bool Handle(SimulatedConnection connection, BoardFrame request)
    {
        var how = misbehaviour;
        connection.IsDead |= how == BoardMisbehaviour.Dropped;
        if (connection.IsDead || !request.IsWhole)
        {
            return true;
        }

        var isWrite = BoardAnswering.IsWrite(request.Message);
        MessageCame(request.Message.ToArray());
        Interlocked.Increment(ref requests);
        Interlocked.Add(ref writes, isWrite ? 1 : 0);
        switch (how)
        {
            case BoardMisbehaviour.Mute:
                return true;
            case BoardMisbehaviour.CloseOnRequest or BoardMisbehaviour.AcceptThenDrop:
                return false;
            case BoardMisbehaviour.Busy:
                connection.Send(request.Answer(BoardAnswering.Exception(request.Message, BoardAnswering.DeviceBusy)));
                return true;
            case BoardMisbehaviour.RefuseWrites when isWrite:
                connection.Send(request.Answer(BoardAnswering.Exception(request.Message, BoardAnswering.DeviceFailure)));
                return true;
            case BoardMisbehaviour.ReplyLate:
                stopping.Token.WaitHandle.WaitOne(Lateness);
                break;
            default:
                break;
        }

        var answer = SpoiledAnswer.Of(request.Answer(BoardAnswering.To(request.Message, Board)), framing, how);
        if (how != BoardMisbehaviour.SwallowWriteAnswers || !isWrite)
        {
            Send(connection, answer, how);
        }

        return true;
    }

    private void Send(SimulatedConnection connection, byte[] answer, BoardMisbehaviour how)
    {
        if (how is not (BoardMisbehaviour.Bytewise or BoardMisbehaviour.Drip))
        {
            connection.Send(answer);
            return;
        }

        foreach (var one in answer)
        {
            connection.Send([one]);
            if (how == BoardMisbehaviour.Drip)
            {
                stopping.Token.WaitHandle.WaitOne(DripGap);
            }
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
        GC.SuppressFinalize(this);
    }
}
