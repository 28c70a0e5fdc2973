using System.Net.Sockets;
using System.Text;
using Fokus.EdgeBridge.Hosting.Service;
using Fokus.EdgeBridge.Tests.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Fokus.EdgeBridge.Tests.Hosting.Service;

public sealed class ServiceHeartbeatTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Socket manager = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    public ServiceHeartbeatTests() => manager.Bind(new UnixDomainSocketEndPoint(SocketPath));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string SocketPath => Path.Combine(folder.Path, "notify");

    public void Dispose()
    {
        manager.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_service_manager_hears_that_the_garage_is_up_lives_and_stops()
    {
        var clock = TestJournal.Clock();
        using var journal = TestJournal.Open(folder, clock);
        await using var host = WebApplication.CreateSlimBuilder().Build();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        using var heart = new ServiceHeartbeat(new(SocketPath), journal, lifetime, clock, NullLogger<ServiceHeartbeat>.Instance);

        await heart.StartAsync(Stop);
        host.Urls.Add("http://127.0.0.1:0");
        await host.StartAsync(Stop);
        Assert.Equal("READY=1", await HearAsync());
        heart.Beat();
        Assert.Equal("WATCHDOG=1", await HearAsync());
        await host.StopAsync(Stop);
        Assert.Equal("STOPPING=1", await HearAsync());
        await heart.StopAsync(Stop);
    }

    [Fact]
    public async Task A_journal_that_does_not_answer_gives_no_sign_of_life()
    {
        var clock = TestJournal.Clock();
        var journal = TestJournal.Open(folder, clock);
        await using var host = WebApplication.CreateSlimBuilder().Build();
        using var heart = new ServiceHeartbeat(
            new(SocketPath), journal, host.Services.GetRequiredService<IHostApplicationLifetime>(), clock, NullLogger<ServiceHeartbeat>.Instance);
        journal.Dispose();

        heart.Beat();

        Assert.Equal(0, manager.Available);
    }

    [Theory]
    [InlineData("30000000", 15)]
    [InlineData("1000000", 0.5)]
    [InlineData(null, 60)]
    [InlineData("0", 60)]
    [InlineData("soon", 60)]
    public void It_beats_twice_as_often_as_it_must(string? microseconds, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ServiceHeartbeat.BeatOf(microseconds));

    [Fact]
    public void Without_a_service_manager_nothing_is_sent()
    {
        Assert.False(new ServiceNotice(null).TrySend("READY=1"));
        Assert.False(new ServiceNotice(Path.Combine(folder.Path, "nobody")).TrySend("READY=1"));
    }

    private async Task<string> HearAsync()
    {
        var bytes = new byte[64];
        var length = await manager.ReceiveAsync(bytes, Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
