using System.Net;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>Alone, since while it runs every new connection in this process has a high descriptor.</summary>
[Collection(nameof(AloneInTheProcess))]
public class DescriptorLimitTests
{
    [Fact]
    public async Task Descriptor_that_would_abort_the_process_is_refused()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var peer = new RawPeer(turn => turn.SendAsync());
        await using var link = new LibModbusLink(new ModbusEndpoint(IPAddress.Loopback, peer.Port, 1, TimeSpan.FromSeconds(1)), TimeProvider.System, seed: 1);
        var held = new List<FileStream>();
        try
        {
            while (held.Count < LibModbusConnection.DescriptorLimit)
            {
                held.Add(new FileStream("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            }

            var reply = Assert.IsType<ConnectReply.Failed>(await link.ConnectAsync(cancellationToken));

            Assert.Contains("LimitNOFILE", reply.Why, StringComparison.Ordinal);
        }
        finally
        {
            held.ForEach(file => file.Dispose());
        }
    }
}
