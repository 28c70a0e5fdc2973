using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>A line without transaction numbers: what belongs to which question is known only by silence.</summary>
[Trait("Speed", "Slow")]
public class RtuOverTcpTests
{
    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Frame_is_unit_message_and_checksum_and_nothing_else()
    {
        using var line = new SerialLine();
        await using var link = line.Link();
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));

        var reply = link.SendAsync(new ModbusRequest.ReadRegisters(0, 2), Guard);

        // The classic example of the specification: unit 1, function 3, two registers from 0; checksum C4 0B.
        Assert.Equal([1, 3, 0, 0, 0, 2, 0xC4, 0x0B], await line.ReceiveAsync(8));
        await line.SendAsync(Answer(3, [0, 7, 0, 9]));
        Assert.Equal([7, 9], Assert.IsType<ModbusReply.Values>(await reply).Items);
    }

    [Fact]
    public async Task Long_frame_that_comes_late_is_waited_out_and_the_next_three_reads_are_right()
    {
        using var line = new SerialLine();
        await using var link = line.Link();
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));
        var given = link.SendAsync(new ModbusRequest.ReadRegisters(0, 120), Guard);
        await line.ReceiveAsync(8);
        Assert.IsType<ModbusReply.TimedOut>(await given);

        // The serial server hands the answer, 245 bytes, to whoever comes next.
        var connecting = link.ConnectAsync(Guard);
        await line.AcceptAsync();
        await line.SendAsync(Answer(3, new byte[240]));
        Assert.IsType<ConnectReply.Connected>(await connecting);

        for (byte call = 1; call <= 3; call++)
        {
            var reply = link.SendAsync(new ModbusRequest.ReadRegisters(call, 1), Guard);
            await line.ReceiveAsync(8);
            await line.SendAsync(Answer(3, [0, call]));
            Assert.Equal(call, Assert.Single(Assert.IsType<ModbusReply.Values>(await reply).Items));
        }
    }

    [Fact]
    public async Task Answer_that_nobody_asked_for_is_never_taken_for_the_next_one()
    {
        using var line = new SerialLine();
        await using var link = line.Link();
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));
        var first = link.SendAsync(new ModbusRequest.ReadRegisters(1, 1), Guard);
        await line.ReceiveAsync(8);
        await line.SendAsync(Answer(3, [0, 1]));
        Assert.IsType<ModbusReply.Values>(await first);
        await line.SendAsync(Answer(3, [0, 1]));

        // The same length, the same function, and stale: only that it was there before the question tells.
        var second = await link.SendAsync(new ModbusRequest.ReadRegisters(2, 1), Guard);

        Assert.IsType<ModbusReply.Broken>(second);
    }

    [Fact]
    public async Task Line_that_is_never_silent_is_not_used()
    {
        using var line = new SerialLine();
        await using var link = line.Link();
        using var talking = CancellationTokenSource.CreateLinkedTokenSource(Guard);
        var connecting = link.ConnectAsync(Guard);
        await line.AcceptAsync();
        var chatter = line.ChatterAsync(talking.Token);

        var failed = Assert.IsType<ConnectReply.Failed>(await connecting);
        Assert.Contains("never silent", failed.Why, StringComparison.Ordinal);
        await talking.CancelAsync();
        await chatter;
    }

    [Fact]
    public async Task Frame_with_a_wrong_checksum_is_broken()
    {
        using var line = new SerialLine();
        await using var link = line.Link();
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));
        var reply = link.SendAsync(new ModbusRequest.ReadRegisters(1, 1), Guard);
        await line.ReceiveAsync(8);
        var answer = Answer(3, [0, 1]);
        answer[^1] ^= 1;
        await line.SendAsync(answer);

        Assert.IsNotType<ModbusReply.Values>(await reply);
    }

    private static byte[] Answer(byte function, byte[] content)
    {
        byte[] frame = [1, function, (byte)content.Length, .. content, 0, 0];
        var sum = RtuChecksum.Of(frame.AsSpan(0, frame.Length - 2));
        (frame[^2], frame[^1]) = ((byte)(sum & 0xFF), (byte)(sum >> 8));
        return frame;
    }
}
