using System.Net;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>The table of faults of field/edge.md, against a peer of ours that misbehaves at the fourth request.</summary>
[Trait("Speed", "Slow")]
public class LibModbusLinkFaultTests
{
    private const int Bad = 4;
    private const int Calls = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reply_after_the_limit_is_never_taken_for_the_next_one()
    {
        var gaveUp = new TaskCompletionSource();

        var replies = await RunAsync(
            async turn =>
            {
                await gaveUp.Task;
                await turn.SendAsync();
            },
            onFailure: () => gaveUp.TrySetResult());

        Assert.Equal([Bad], Failures<ModbusReply.TimedOut>(replies));
    }

    [Fact]
    public async Task Reply_sent_twice_spoils_one_call()
    {
        var replies = await RunAsync(async turn =>
        {
            await turn.SendAsync();
            await turn.SendAsync();
        });

        Assert.Equal([Bad + 1], Failures<ModbusReply.Broken>(replies));
    }

    [Fact]
    public async Task Wrong_transaction_spoils_one_call()
    {
        var replies = await RunAsync(async turn =>
        {
            var answer = turn.Answer();
            answer[1] ^= 0x55;
            await turn.SendAsync(answer);
        });

        Assert.Equal([Bad], Failures<ModbusReply.Broken>(replies));
    }

    [Fact]
    public async Task Wrong_function_spoils_one_call()
    {
        var replies = await RunAsync(async turn =>
        {
            var answer = turn.Answer();
            answer[7] = 4;
            await turn.SendAsync(answer);
        });

        Assert.Equal([Bad], Failures<ModbusReply.Broken>(replies));
    }

    [Fact]
    public async Task Peer_that_closes_spoils_one_call()
    {
        var replies = await RunAsync(turn =>
        {
            turn.Socket.Dispose();
            return Task.CompletedTask;
        });

        Assert.Equal([Bad], Failures<ModbusReply.Broken>(replies));
    }

    [Fact]
    public async Task Frame_cut_after_eight_bytes_times_out()
    {
        var replies = await RunAsync(turn => turn.SendAsync(turn.Answer().AsMemory(0, 8)));

        Assert.Equal([Bad], Failures<ModbusReply.TimedOut>(replies));
    }

    [Fact]
    public async Task Bytes_that_drip_are_limited_as_a_whole_frame()
    {
        // Eleven bytes 60 ms apart take 660 ms, more than the limit of 200 ms, with no gap as long as that.
        var replies = await RunAsync(turn => turn.DripAsync(TimeSpan.FromMilliseconds(60)));

        Assert.Equal([Bad], Failures<ModbusReply.TimedOut>(replies));
    }

    [Fact]
    public async Task Mute_peer_times_out_once()
    {
        var replies = await RunAsync(_ => Task.CompletedTask);

        Assert.Equal([Bad], Failures<ModbusReply.TimedOut>(replies));
    }

    [Fact]
    public async Task Exception_keeps_the_connection()
    {
        var peer = Misbehaving(turn => turn.SendAsync(turn.Exception(6)));
        await using var owned = peer;

        var replies = await CallAsync(peer, () => { });

        Assert.Equal([Bad], Failures<ModbusReply.Refused>(replies));
        Assert.Equal(new ModbusReply.Refused(6), replies[Bad - 1]);
        Assert.Equal(1, peer.Connections);
    }

    private static async Task<List<ModbusReply>> RunAsync(Func<PeerTurn, Task> misbehave, Action? onFailure = null)
    {
        await using var peer = Misbehaving(misbehave);
        return await CallAsync(peer, onFailure ?? (() => { }));
    }

    private static RawPeer Misbehaving(Func<PeerTurn, Task> misbehave) =>
        new(turn => turn.Number == Bad ? misbehave(turn) : turn.SendAsync());

    private static async Task<List<ModbusReply>> CallAsync(RawPeer peer, Action onFailure)
    {
        await using var link = new LibModbusLink(new ModbusEndpoint(IPAddress.Loopback, peer.Port, 1, Limit), TimeProvider.System, seed: 1);
        var replies = new List<ModbusReply>();
        for (var call = 1; call <= Calls; call++)
        {
            Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));
            var reply = await link.SendAsync(new ModbusRequest.ReadRegisters(call, 1), Guard);
            if (reply is ModbusReply.Values values)
            {
                Assert.Equal(call, Assert.Single(values.Items));
            }
            else
            {
                onFailure();
            }

            replies.Add(reply);
        }

        return replies;
    }

    /// <summary>The calls that failed; each in the way that was expected.</summary>
    private static List<int> Failures<T>(List<ModbusReply> replies)
    {
        var failed = replies.Select((reply, index) => (reply, Call: index + 1)).Where(one => one.reply is not ModbusReply.Values).ToList();
        Assert.All(failed, one => Assert.IsType<T>(one.reply));
        return [.. failed.Select(one => one.Call)];
    }
}
