using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>What other libraries were reported for, done many times over. Alone, since it counts what the process holds.</summary>
[Collection(nameof(AloneInTheProcess))]
[Trait("Speed", "Slow")]
public class LibModbusLinkEnduranceTests
{
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mute_peer_holds_no_call_beyond_its_limit_and_costs_no_thread_in_a_thousand_tries()
    {
        await using var peer = new RawPeer(_ => Task.CompletedTask);
        await using var link = LinkTo(peer.Port, TimeSpan.FromMilliseconds(5));
        await CallAsync(link);
        var threads = Process.GetCurrentProcess().Threads.Count;
        var longest = TimeSpan.Zero;

        for (var call = 0; call < 1000; call++)
        {
            var watch = Stopwatch.StartNew();
            Assert.IsType<ModbusReply.TimedOut>(await CallAsync(link));
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
        }

        // 5 ms each; a busy machine is given 500 ms, for ever it is not given.
        Assert.True(longest < TimeSpan.FromMilliseconds(500), $"{longest}");
        Assert.InRange(Process.GetCurrentProcess().Threads.Count, 0, threads + 8);
    }

    [Fact]
    public async Task Peer_that_is_silent_for_long_never_finds_more_than_one_request_on_a_connection()
    {
        var isSilent = true;
        await using var peer = new RawPeer(turn => isSilent ? Task.CompletedTask : turn.SendAsync());
        await using var link = LinkTo(peer.Port, TimeSpan.FromMilliseconds(5));
        for (var call = 0; call < 100; call++)
        {
            await CallAsync(link);
        }

        Assert.InRange(peer.Functions().Count, 1, peer.Connections);
        isSilent = false;

        // The longest wait after any silence is five seconds and a fifth.
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));
        await using var patient = LinkTo(peer.Port, TimeSpan.FromSeconds(2));
        Assert.Equal(9, Assert.Single(Assert.IsType<ModbusReply.Values>(await CallAsync(patient, 9)).Items));
    }

    [Fact]
    public async Task Address_that_swallows_connections_leaves_no_socket_and_no_unobserved_failure()
    {
        using var hole = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        hole.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        hole.Listen(0);
        var port = ((IPEndPoint)hole.LocalEndPoint!).Port;
        using var fill = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await fill.ConnectAsync(hole.LocalEndPoint!, Guard);
        var unobserved = 0;
        TaskScheduler.UnobservedTaskException += (_, _) => Interlocked.Increment(ref unobserved);
        await using var link = LinkTo(port, TimeSpan.FromMilliseconds(3));
        await link.ConnectAsync(Guard);
        var sockets = Descriptors();

        var failed = 0;
        for (var attempt = 0; attempt < 500; attempt++)
        {
            clock.Advance(TimeSpan.FromSeconds(6));
            failed += await link.ConnectAsync(Guard) is ConnectReply.Failed ? 1 : 0;
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(500, failed);
        Assert.Equal(0, unobserved);
        Assert.InRange(Descriptors(), 0, sockets + 8);
    }

    [Fact]
    public async Task Simulator_answers_ten_thousand_of_ten_thousand_from_four_masters_at_once()
    {
        using var simulator = new WaveshareRelaySimulator(TimeProvider.System);
        var answered = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var link = new LibModbusLink(new ModbusEndpoint(IPAddress.Loopback, simulator.Port, 1, TimeSpan.FromSeconds(2)), TimeProvider.System, seed: 1);
            await link.ConnectAsync(Guard);
            var good = 0;
            for (var call = 0; call < 2500; call++)
            {
                good += await link.SendAsync(new ModbusRequest.ReadInputs(0, 8), Guard) is ModbusReply.Values ? 1 : 0;
            }

            return good;
        }));

        Assert.Equal(10_000, answered.Sum());
        Assert.Equal(10_000, simulator.Requests);
    }

    [Fact]
    public void Library_s_own_recovery_with_which_calls_never_return_is_out_of_reach()
    {
        var entries = typeof(LibModbus).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint ?? method.GetCustomAttribute<LibraryImportAttribute>()?.EntryPoint)
            .Where(entry => entry is not null)
            .ToList();

        Assert.Contains("modbus_read_bits", entries, StringComparer.Ordinal);
        Assert.DoesNotContain(entries, entry => entry!.Contains("recovery", StringComparison.Ordinal));
    }

    private LibModbusLink LinkTo(int port, TimeSpan limit) => new(new ModbusEndpoint(IPAddress.Loopback, port, 1, limit), clock, seed: 1);

    private async Task<ModbusReply> CallAsync(LibModbusLink link, int register = 1)
    {
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.IsType<ConnectReply.Connected>(await link.ConnectAsync(Guard));
        return await link.SendAsync(new ModbusRequest.ReadRegisters(register, 1), Guard);
    }

    private static int Descriptors() => Directory.GetFiles("/proc/self/fd").Length;
}
