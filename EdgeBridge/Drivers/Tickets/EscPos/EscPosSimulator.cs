using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.EscPos;

namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>
/// A printer on a real loopback socket. Like a real one it takes bytes whatever its state, and prints what waits as soon
/// as it can, unless it was told to throw it away.
/// </summary>
internal sealed class EscPosSimulator : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;
    private readonly Lock gate = new();
    private readonly Queue<EscPosOrder> waiting = new();
    private readonly List<string> lines = [];
    private string qr = "";
    private Socket? client;

    /// <param name="port">0 for any free one.</param>
    public EscPosSimulator(int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Where it listens, on loopback.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What is wrong with it; set it with <see cref="Become"/>.</summary>
    public EscPosMisbehaviour Misbehaviour { get; private set; } = EscPosMisbehaviour.None;

    /// <summary>Called when a ticket has been cut off.</summary>
    public Action<PrintedTicket> TicketPrinted { get; set; } = _ => { };

    /// <summary>Called when what waited has been thrown away.</summary>
    public Action Cleared { get; set; } = () => { };

    /// <summary>Changes its state. What waited is printed when it can be.</summary>
    public void Become(EscPosMisbehaviour state)
    {
        lock (gate)
        {
            Misbehaviour = state;
            Work();
        }
    }

    private async Task ServeAsync()
    {
        var buffer = new byte[1024];
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                using var peer = await listener.AcceptSocketAsync(stopping.Token);
                var reader = new EscPosReader();
                client = peer;
                while (await peer.ReceiveAsync(buffer, stopping.Token) is var got && got > 0)
                {
                    Take(reader.Take(buffer.AsSpan(0, got)));
                }
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client is gone, or we are asked to stop.
            }
        }
    }

    private void Take(IReadOnlyList<EscPosOrder> orders)
    {
        lock (gate)
        {
            if (Misbehaviour == EscPosMisbehaviour.Mute)
            {
                return;
            }

            foreach (var order in orders)
            {
                switch (order)
                {
                    case EscPosOrder.Status status:
                        Send([StatusByte(status.Which)]);
                        break;
                    case EscPosOrder.Clear:
                        waiting.Clear();
                        lines.Clear();
                        qr = "";
                        Cleared();
                        break;
                    default:
                        waiting.Enqueue(order);
                        break;
                }
            }

            Work();
        }
    }

    private byte StatusByte(byte which) => (which, Misbehaviour) switch
    {
        (PrinterStatus.Offline, EscPosMisbehaviour.CoverOpen) => PrinterStatus.Well | PrinterStatus.CoverOpen,
        (PrinterStatus.Offline, EscPosMisbehaviour.OutOfPaper) => PrinterStatus.Well | PrinterStatus.StoppedAtPaperEnd,
        (PrinterStatus.Paper, EscPosMisbehaviour.OutOfPaper) => PrinterStatus.Well | PrinterStatus.PaperEnd,
        _ => PrinterStatus.Well,
    };

    private void Work()
    {
        while (Misbehaviour is EscPosMisbehaviour.None or EscPosMisbehaviour.NoEcho or EscPosMisbehaviour.RunsOut && waiting.TryDequeue(out var order))
        {
            switch (order)
            {
                case EscPosOrder.Line line:
                    lines.Add(line.Text);
                    break;
                case EscPosOrder.Qr code when Misbehaviour == EscPosMisbehaviour.RunsOut:
                    Misbehaviour = EscPosMisbehaviour.OutOfPaper;
                    qr = code.Text;
                    break;
                case EscPosOrder.Qr code:
                    qr = code.Text;
                    break;
                case EscPosOrder.Cut:
                    TicketPrinted(new PrintedTicket([.. lines], qr));
                    lines.Clear();
                    qr = "";
                    break;
                case EscPosOrder.Confirm confirm when Misbehaviour != EscPosMisbehaviour.NoEcho:
                    Send(EscPosJob.Echo(confirm.Id.Span));
                    break;
                default:
                    break;
            }
        }
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = client?.Send(bytes);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client did not wait.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        stopping.Dispose();
    }
}
