using System.Net;
using Fokus.EdgeBridge.Protocols.Modbus;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>Our link against two servers that share nothing with libmodbus, nor with each other.</summary>
[Trait("Speed", "Slow")]
public class ForeignServerTests
{
    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    public static TheoryData<string> Servers => ["modbus-serial-server.js", "jsmodbus-server.js"];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Relays_inputs_and_registers_are_read_as_the_server_has_them(string server)
    {
        await using var peer = await ForeignPeer.ListenAsync(server);
        await using var link = LinkTo(peer);

        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 0], await ReadAsync(link, new ModbusRequest.ReadInputs(0, 8)));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0], await ReadAsync(link, new ModbusRequest.ReadCoils(0, 8)));
        Assert.Equal([3, 4, 5], await ReadAsync(link, new ModbusRequest.ReadRegisters(3, 3)));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Relay_is_switched_on_by_a_guarded_write_and_released(string server)
    {
        await using var peer = await ForeignPeer.ListenAsync(server);
        await using var link = LinkTo(peer);
        var connection = Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard)).Connection;

        var write = new GuardedWrite(connection, new ModbusRequest.ReadCoils(0, 8), 5, 0xFF00, TimeProvider.System.GetCurrentInstant() + Duration.FromSeconds(5));
        Assert.IsType<GuardedWriteReply.Echoed>(await link.WriteAsync(write, Guard));
        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0], await ReadAsync(link, new ModbusRequest.ReadCoils(0, 8)));

        Assert.IsType<ModbusReply.Values>(await link.SendAsync(new ModbusRequest.ReleaseCoil(5), Guard));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0], await ReadAsync(link, new ModbusRequest.ReadCoils(0, 8)));
    }

    [Fact]
    public async Task Read_beyond_the_end_is_refused_by_one_and_cut_short_by_the_other_and_neither_is_a_value()
    {
        await using var strict = await ForeignPeer.ListenAsync("modbus-serial-server.js");
        await using var lax = await ForeignPeer.ListenAsync("jsmodbus-server.js");
        await using var toStrict = LinkTo(strict);
        await using var toLax = LinkTo(lax);
        await toStrict.ConnectAsync(Guard);
        await toLax.ConnectAsync(Guard);

        Assert.IsType<ModbusReply.Refused>(await toStrict.SendAsync(new ModbusRequest.ReadRegisters(12, 10), Guard));
        Assert.IsNotType<ModbusReply.Values>(await toLax.SendAsync(new ModbusRequest.ReadRegisters(12, 10), Guard));
    }

    private static LibModbusLink LinkTo(ForeignPeer peer) =>
        new(new ModbusEndpoint(IPAddress.Loopback, peer.Port, 1, TimeSpan.FromSeconds(2)), TimeProvider.System, seed: 1);

    private static async Task<IEnumerable<ushort>> ReadAsync(LibModbusLink link, ModbusRequest request)
    {
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));
        return Assert.IsType<ModbusReply.Values>(await link.SendAsync(request, Guard)).Items;
    }
}
