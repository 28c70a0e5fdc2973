using System.Net;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>Somebody else's master, which connects anew whenever it is cut off, as fast as its pace allows.</summary>
internal sealed class RivalMaster(int port)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var link = new LibModbusLink(new ModbusEndpoint(IPAddress.Loopback, port, 1, TimeSpan.FromMilliseconds(300)), TimeProvider.System, seed: 7);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        try
        {
            do
            {
                _ = await link.ConnectAsync(cancellationToken);
                _ = await link.SendAsync(new ModbusRequest.ReadCoils(0, 6), cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
