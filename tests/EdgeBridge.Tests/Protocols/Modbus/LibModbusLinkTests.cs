using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.Modbus;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

public class LibModbusLinkTests
{
    private const ushort HalfSecond = 5;
    private const int Flash = 0x0201;

    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_is_preceded_by_a_read_and_echoed()
    {
        PeerTurn? last = null;
        await using var peer = new RawPeer(turn => (last = turn).SendAsync());
        await using var link = LinkTo(peer.Port);

        var reply = await WriteAsync(link, expiresIn: Duration.FromSeconds(1));

        Assert.IsType<GuardedWriteReply.Echoed>(reply);
        Assert.Equal([1, 5], peer.Functions());
        Assert.Equal([0x02, 0x01, 0x00, 0x05], last!.Request[8..]);
    }

    [Fact]
    public async Task Expired_write_sends_nothing_at_all()
    {
        await using var peer = new RawPeer(turn => turn.SendAsync());
        await using var link = LinkTo(peer.Port);

        var reply = await WriteAsync(link, expiresIn: Duration.Zero);

        Assert.IsType<GuardedWriteReply.Late>(reply);
        Assert.Empty(peer.Functions());
    }

    [Fact]
    public async Task Write_that_expires_during_the_read_before_it_is_held_back()
    {
        await using var peer = new RawPeer(turn =>
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            return turn.SendAsync();
        });
        await using var link = LinkTo(peer.Port);

        var reply = await WriteAsync(link, expiresIn: Duration.FromSeconds(1));

        Assert.IsType<GuardedWriteReply.Late>(reply);
        Assert.Equal([1], peer.Functions());
    }

    [Fact]
    public async Task Silent_board_is_not_written_to()
    {
        await using var peer = new RawPeer(_ => Task.CompletedTask);
        await using var link = LinkTo(peer.Port);

        var reply = await WriteAsync(link, expiresIn: Duration.FromSeconds(1));

        Assert.IsType<GuardedWriteReply.NotSent>(reply);
        Assert.Equal([1], peer.Functions());
    }

    [Fact]
    public async Task Unanswered_write_is_unknown_and_its_connection_is_reset_not_closed()
    {
        await using var peer = new RawPeer(turn => turn.Function == 1 ? turn.SendAsync() : Task.CompletedTask);
        await using var link = LinkTo(peer.Port);

        var reply = await WriteAsync(link, expiresIn: Duration.FromSeconds(1));

        Assert.IsType<GuardedWriteReply.Unanswered>(reply);
        Assert.Equal([1, 5], peer.Functions());
        Assert.Equal("reset", await peer.Endings.ReadAsync(Guard));
    }

    [Fact]
    public async Task Refusal_of_a_raw_write_is_decoded()
    {
        await using var peer = new RawPeer(turn => turn.Function == 1 ? turn.SendAsync() : turn.SendAsync(turn.Exception(2)));
        await using var link = LinkTo(peer.Port);

        Assert.Equal(new GuardedWriteReply.Refused(2), await WriteAsync(link, expiresIn: Duration.FromSeconds(1)));
    }

    [Fact]
    public async Task Echo_of_another_write_is_unknown()
    {
        await using var peer = new RawPeer(turn =>
        {
            var answer = turn.Answer();
            answer[^1] ^= turn.Function == 5 ? (byte)1 : (byte)0;
            return turn.SendAsync(answer);
        });
        await using var link = LinkTo(peer.Port);

        Assert.IsType<GuardedWriteReply.Unanswered>(await WriteAsync(link, expiresIn: Duration.FromSeconds(1)));
    }

    [Fact]
    public async Task Write_meant_for_an_earlier_connection_is_not_sent()
    {
        await using var peer = new RawPeer(turn =>
        {
            if (turn.Number == 1)
            {
                turn.Socket.Dispose();
                return Task.CompletedTask;
            }

            return turn.SendAsync();
        });
        await using var link = LinkTo(peer.Port);
        var first = await ConnectAsync(link);
        Assert.IsType<ModbusReply.Broken>(await link.SendAsync(new ModbusRequest.ReadCoils(0, 8), Guard));
        var second = await ConnectAsync(link);

        var reply = await link.WriteAsync(Order(first, Duration.FromSeconds(1)), Guard);

        Assert.NotEqual(first, second);
        Assert.IsType<GuardedWriteReply.NotSent>(reply);
    }

    [Fact]
    public async Task Waiting_write_overtakes_waiting_reads()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = new RawPeer(async turn =>
        {
            if (turn.Number == 1)
            {
                reached.SetResult();
                await released.Task;
            }

            await turn.SendAsync();
        });
        await using var link = LinkTo(peer.Port, TimeSpan.FromSeconds(2));
        var connection = await ConnectAsync(link);
        var onWire = link.SendAsync(new ModbusRequest.ReadInputs(0, 8), Guard);
        await reached.Task.WaitAsync(Guard);
        var poll = link.SendAsync(new ModbusRequest.ReadInputs(0, 8), Guard);
        var write = link.WriteAsync(Order(connection, Duration.FromSeconds(1)), Guard);

        released.SetResult();
        await Task.WhenAll(onWire, poll, write);

        Assert.Equal([2, 1, 5, 2], peer.Functions());
    }

    [Fact]
    public async Task Full_queue_refuses_the_newest_and_keeps_the_rest()
    {
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = new RawPeer(async turn =>
        {
            await released.Task;
            await turn.SendAsync();
        });
        await using var link = LinkTo(peer.Port, TimeSpan.FromSeconds(2));
        await ConnectAsync(link);

        // One on the wire and eight waiting are the most that fit; the owner may not have taken the first yet.
        var calls = Enumerable.Range(1, LibModbusLink.QueueLimit + 2).Select(n => link.SendAsync(new ModbusRequest.ReadRegisters(n, 1), Guard)).ToList();
        Assert.IsType<ModbusReply.Broken>(await calls[^1]);
        released.SetResult();

        Assert.IsType<ModbusReply.Values>(await calls[0]);
        Assert.Equal(1, peer.Connections);
    }

    [Fact]
    public async Task Closed_port_is_tried_again_at_the_pace_and_never_faster()
    {
        await using var link = LinkTo(ClosedPort());

        Assert.IsType<ConnectReply.Failed>(await link.ConnectAsync(Guard));
        Assert.IsType<ConnectReply.Failed>(await link.ConnectAsync(Guard));
        foreach (var expected in new[] { 100, 300, 1000, 2000, 5000, 5000 })
        {
            var early = Assert.IsType<ConnectReply.TooEarly>(await link.ConnectAsync(Guard));
            Assert.InRange(early.Wait.TotalMilliseconds, expected * 0.8, expected * 1.2);
            clock.Advance(early.Wait);
            Assert.IsType<ConnectReply.Failed>(await link.ConnectAsync(Guard));
        }
    }

    [Fact]
    public async Task Request_without_a_connection_is_broken_and_connects_nothing()
    {
        await using var peer = new RawPeer(turn => turn.SendAsync());
        await using var link = LinkTo(peer.Port);

        Assert.IsType<ModbusReply.Broken>(await link.SendAsync(new ModbusRequest.ReadCoils(0, 8), Guard));
        Assert.Equal(0, peer.Connections);
    }

    [Fact]
    public async Task Cancelling_ends_a_long_wait_and_the_next_call_is_right()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = new RawPeer(turn =>
        {
            reached.TrySetResult();
            return turn.Number == 1 ? Task.CompletedTask : turn.SendAsync();
        });
        await using var link = LinkTo(peer.Port, TimeSpan.FromSeconds(60));
        await ConnectAsync(link);
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Guard);
        var call = link.SendAsync(new ModbusRequest.ReadRegisters(1, 1), cancelling.Token);
        await reached.Task.WaitAsync(Guard);

        await cancelling.CancelAsync();

        Assert.IsType<ModbusReply.Broken>(await call.WaitAsync(TimeSpan.FromSeconds(20), Guard));
        await ConnectAsync(link);
        var next = Assert.IsType<ModbusReply.Values>(await link.SendAsync(new ModbusRequest.ReadRegisters(2, 1), Guard));
        Assert.Equal(2, Assert.Single(next.Items));
    }

    [Fact]
    public async Task Disposing_answers_everything_that_waits()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = new RawPeer(_ =>
        {
            reached.TrySetResult();
            return Task.CompletedTask;
        });
        var link = LinkTo(peer.Port, TimeSpan.FromSeconds(60));
        var connection = await ConnectAsync(link);
        var onWire = link.SendAsync(new ModbusRequest.ReadCoils(0, 8), Guard);
        await reached.Task.WaitAsync(Guard);
        var waiting = link.WriteAsync(Order(connection, Duration.FromSeconds(1)), Guard);

        await link.DisposeAsync();

        Assert.IsType<ModbusReply.Broken>(await onWire);
        Assert.IsType<GuardedWriteReply.NotSent>(await waiting);
        Assert.IsType<ModbusReply.Broken>(await link.SendAsync(new ModbusRequest.ReadCoils(0, 8), Guard));
    }

    private LibModbusLink LinkTo(int port, TimeSpan? limit = null) =>
        new(new ModbusEndpoint(IPAddress.Loopback, port, 1, limit ?? TimeSpan.FromMilliseconds(200)), clock, seed: 1);

    private static async Task<int> ConnectAsync(LibModbusLink link) =>
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard)).Connection;

    private async Task<GuardedWriteReply> WriteAsync(LibModbusLink link, Duration expiresIn) =>
        await link.WriteAsync(Order(await ConnectAsync(link), expiresIn), Guard);

    private GuardedWrite Order(int connection, Duration expiresIn) =>
        new(connection, new ModbusRequest.ReadCoils(0, 8), Flash, HalfSecond, clock.GetCurrentInstant() + expiresIn);

    private static int ClosedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
