using System.Threading.Channels;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Drivers.Tickets.EscPos;
using Fokus.EdgeBridge.Drivers.Tickets.LineScanner;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Replica;

namespace Fokus.EdgeBridge.Tests.Commissioning;

/// <summary>One lane with simulated devices on real sockets, and the garage file that names them.</summary>
internal sealed class LaneBench : IAsyncDisposable
{
    internal const string PushToken = "0123456789abcdef";
    private const int Relay = 0, Up = 2, Down = 3;

    private readonly TestFolder folder = new();
    private readonly BarrierModel barrier;
    private readonly Channel<string> tickets = Channel.CreateUnbounded<string>();

    private LaneBench(HikvisionSimulator camera, int closing)
    {
        Camera = camera;
        Board = new WaveshareRelaySimulator(TimeProvider.System);
        barrier = new BarrierModel(Board.Board, new(Relay, Up, Down, closing), TimeProvider.System);
        Printer.TicketPrinted = ticket => tickets.Writer.TryWrite(ticket.Qr);
        File.WriteAllBytes(Path.Combine(folder.Path, "t1.json"), TariffShelfTests.Document(1));
        File.WriteAllText(FilePath, $$"""
            {
              "garage": "paulista-900", "name": "Paulista 900", "zone": "America/Sao_Paulo", "capacity": 520,
              "web": { "listen": "http://127.0.0.1:0" }, "data": "data", "tariff_book": "t1.json",
              "lanes": [{
                "id": "entrada-1", "name": "Entrada 1", "kind": "entry",
                "gate": { "id": "board-1", "brand": "waveshare-relay", "options": {
                  "host": "127.0.0.1", "port": {{Board.Port}}, "open_relay": {{Relay}}, "inputs": { "arming": 0, "closing": 1, "up": {{Up}}, "down": {{Down}} } } },
                "camera": { "id": "cam-1", "brand": "hikvision", "options": { "push_token": "{{PushToken}}", "snapshot_url": "{{camera.SnapshotUrl}}" } },
                "printer": { "id": "printer-1", "brand": "escpos", "options": { "host": "127.0.0.1", "port": {{Printer.Port}} } },
                "scanner": { "id": "scanner-1", "brand": "line-scanner", "options": { "host": "127.0.0.1", "port": {{Scanner.Port}} } }
              }]
            }
            """);
    }

    internal WaveshareRelaySimulator Board { get; }

    internal HikvisionSimulator Camera { get; }

    internal EscPosSimulator Printer { get; } = new();

    internal LineScannerSimulator Scanner { get; } = new();

    internal string Folder => folder.Path;

    internal string FilePath => Path.Combine(folder.Path, "garage.json");

    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="closing">The input at which the controller's closing loop really is.</param>
    internal static async Task<LaneBench> StartAsync(CancellationToken cancellationToken, int closing = 1) =>
        new(await HikvisionSimulator.StartAsync(TimeProvider.System, cancellationToken), closing);

    /// <summary>What the printer has put on the next ticket.</summary>
    internal Task<string> TicketAsync(CancellationToken cancellationToken) => tickets.Reader.ReadAsync(cancellationToken).AsTask();

    /// <summary>A vehicle over two loops, by the inputs at which they really are; the next step comes when the screen shows the last.</summary>
    internal async Task DriveAsync(ScriptedTerminal terminal, params (int Input, bool IsOccupied, string Said)[] steps)
    {
        foreach (var (input, isOccupied, said) in steps)
        {
            Board.Board.SetInput(input, isOccupied);
            await terminal.SeenAsync(said);
        }
    }

    public async ValueTask DisposeAsync()
    {
        barrier.Dispose();
        Board.Dispose();
        await Camera.DisposeAsync();
        await Printer.DisposeAsync();
        await Scanner.DisposeAsync();
        folder.Dispose();
    }
}
