using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>A serial server with a line behind it, played by hand: the newest connection gets what is sent.</summary>
internal sealed class SerialLine : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private Socket? peer;

    public SerialLine() => listener.Start();

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    public LibModbusLink Link() => new(
        new ModbusEndpoint(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port, 1, TimeSpan.FromMilliseconds(400)) { Framing = ModbusFraming.RtuOverTcp },
        TimeProvider.System,
        seed: 1);

    public async Task AcceptAsync()
    {
        peer?.Dispose();
        peer = await listener.AcceptSocketAsync(Guard);
    }

    public async Task<byte[]> ReceiveAsync(int count)
    {
        if (peer is null)
        {
            await AcceptAsync();
        }

        var bytes = new byte[count];
        await using var stream = new NetworkStream(peer!, ownsSocket: false);
        await stream.ReadExactlyAsync(bytes, Guard);
        return bytes;
    }

    public async Task SendAsync(byte[] bytes) => await peer!.SendAsync(bytes, Guard);

    /// <summary>A byte every 20 ms, as of two other masters who talk to each other's boards.</summary>
    public async Task ChatterAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await peer!.SendAsync(new byte[] { 1 }, cancellationToken);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // The link gave up on this line, or the test is over.
        }
    }

    public void Dispose()
    {
        peer?.Dispose();
        listener.Dispose();
    }
}
