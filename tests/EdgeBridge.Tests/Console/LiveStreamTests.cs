using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Fokus.Domain.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class LiveStreamTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_screen_is_greeted_with_everything()
    {
        await using var host = await ConsoleHost.StartAsync();
        host.Garage.Inside = 412;

        var hello = await FirstAsync(host, "hello");

        Assert.NotEmpty(hello.GetProperty("build").GetString()!);
        Assert.InRange(hello.GetProperty("at_unix_ms").GetInt64(), host.Now.ToUnixTimeMilliseconds() - 20_000, host.Now.ToUnixTimeMilliseconds());
        Assert.Equal("paulista-900", hello.GetProperty("garage").GetProperty("id").GetString());
        Assert.True(hello.GetProperty("person").GetProperty("may_open").GetBoolean());
        Assert.Equal("entrada-1 saida-1", string.Join(' ', hello.GetProperty("lanes").EnumerateArray().Select(lane => lane.GetProperty("id").GetString())));
        // 520 bays, 412 taken: 108 are free.
        Assert.Equal(108, hello.GetProperty("occ").GetProperty("free").GetInt32());
        Assert.Equal(JsonValueKind.Array, hello.GetProperty("log").GetProperty("passages").ValueKind);
    }

    [Fact]
    public async Task A_viewer_is_told_that_they_may_not_open()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var client = host.NewClient(ConsoleHost.Viewer);

        var hello = await FirstAsync(client, "hello");

        Assert.False(hello.GetProperty("person").GetProperty("may_open").GetBoolean());
    }

    [Fact]
    public async Task A_change_of_a_lane_reaches_every_screen()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var client = host.NewClient(ConsoleHost.Operator);
        await using var one = await Screen.OpenAsync(client);
        await using var other = await Screen.OpenAsync(client);
        await one.NextAsync("hello");
        await other.NextAsync("hello");

        host.Desk.Set(ConsoleHost.Lane("saida-1", "Saída 1", LaneKind.Exit, host.Now, seq: 2) with { Phase = LanePhase.Open, Gate = GatePosition.Up, Plate = "BRA2E19" });

        foreach (var screen in new[] { one, other })
        {
            var lane = await screen.NextAsync("lane");
            Assert.Equal(("saida-1", "Open", "Up"), (lane.GetProperty("id").GetString(), lane.GetProperty("phase").GetString(), lane.GetProperty("gate").GetString()));
            Assert.Equal("BRA2E19", lane.GetProperty("plate").GetString());
        }
    }

    [Fact]
    public async Task A_garage_without_the_cloud_says_so_in_its_beat()
    {
        await using var host = await ConsoleHost.StartAsync();
        host.Garage.IsConnected = false;
        host.Garage.Since = Instant.FromUnixTimeMilliseconds(1_700_000_000_000);
        host.Garage.Unacknowledged = 37;

        var beat = await FirstAsync(host, "beat");

        var cloud = beat.GetProperty("cloud");
        Assert.False(cloud.GetProperty("connected").GetBoolean());
        Assert.Equal((1_700_000_000_000, 37), (cloud.GetProperty("since_unix_ms").GetInt64(), cloud.GetProperty("unacknowledged").GetInt64()));
        Assert.True(beat.GetProperty("at_unix_ms").GetInt64() > 0);
    }

    [Fact]
    public async Task Nobody_sees_nothing()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var client = host.NewClient();

        using var answer = await client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task One_screen_too_many_is_told_so_and_a_closed_one_makes_room()
    {
        await using var host = await ConsoleHost.StartAsync(viewers: 1);
        using var client = host.NewClient(ConsoleHost.Operator);
        await using (var first = await Screen.OpenAsync(client))
        {
            await first.NextAsync("hello");
            using var second = await client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, Stop);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
            host.Garage.Inside = 1;
            await first.NextAsync("occ");
        }
    }

    [Fact]
    public async Task The_server_stops_at_once_although_a_screen_watches()
    {
        var host = await ConsoleHost.StartAsync();
        using var client = host.NewClient(ConsoleHost.Operator);
        await using var screen = await Screen.OpenAsync(client);
        await screen.NextAsync("hello");

        // Kestrel would else wait half a minute for the stream to end.
        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), Stop);

        await screen.EndAsync();
    }

    private static async Task<JsonElement> FirstAsync(ConsoleHost host, string name)
    {
        using var client = host.NewClient(ConsoleHost.Operator);
        return await FirstAsync(client, name);
    }

    private static async Task<JsonElement> FirstAsync(HttpClient client, string name)
    {
        await using var screen = await Screen.OpenAsync(client);
        return await screen.NextAsync(name);
    }

    private sealed class Screen(Stream stream) : IAsyncDisposable
    {
        private readonly CancellationTokenSource guard = new(Guard);
        private IAsyncEnumerator<SseItem<string>>? events;

        internal static async Task<Screen> OpenAsync(HttpClient client) => new(await client.GetStreamAsync("/live", Stop));

        internal async Task<JsonElement> NextAsync(string name)
        {
            events ??= SseParser.Create(stream).EnumerateAsync(guard.Token).GetAsyncEnumerator(guard.Token);
            while (await events.MoveNextAsync())
            {
                if (string.Equals(events.Current.EventType, name, StringComparison.Ordinal))
                    return JsonDocument.Parse(events.Current.Data).RootElement.Clone();
            }

            throw new InvalidOperationException($"The stream ended before an event '{name}'.");
        }

        internal async Task EndAsync()
        {
            while (await events!.MoveNextAsync())
                Assert.NotNull(events.Current.EventType);
        }

        public async ValueTask DisposeAsync()
        {
            guard.Dispose();
            await stream.DisposeAsync();
        }
    }
}
