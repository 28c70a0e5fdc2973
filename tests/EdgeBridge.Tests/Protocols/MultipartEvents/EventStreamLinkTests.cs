using System.Text;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using Fokus.EdgeBridge.Tests.Drivers;

namespace Fokus.EdgeBridge.Tests.Protocols.MultipartEvents;

/// <summary>Real HTTP and real time.</summary>
[Trait("Speed", "Slow")]
public sealed class EventStreamLinkTests : IAsyncLifetime
{
    private static readonly CameraLogin Login = new("fokus", "a/secret:1");
    private static readonly CameraPaths Paths = new("/stream", "/snapshot");

    private readonly SignalLog<StreamNews> news = new();
    private readonly CancellationTokenSource stopping = new();
    private SimulatedCameraHost host = null!;
    private Task running = Task.CompletedTask;

    private static CancellationToken Guard => SignalLog<int>.Guard;

    public async ValueTask InitializeAsync() => host = await SimulatedCameraHost.StartAsync(Paths, Login, Guard);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20));
        await host.DisposeAsync();
        stopping.Dispose();
    }

    [Fact]
    public async Task A_camera_that_refuses_is_not_stormed()
    {
        host.StreamRefusal = 503;
        var begun = TimeProvider.System.GetTimestamp();
        Run(Login);

        for (var connection = 1; connection <= 5; connection++)
        {
            await host.Sessions.ReadAsync(Guard);
        }

        // The waits before the second to the fifth are 0, 100, 300 and 1000 ms, each a fifth shorter at most: 1.12 s.
        Assert.True(TimeProvider.System.GetElapsedTime(begun) > TimeSpan.FromSeconds(1.12), "five connections came too soon");
    }

    [Fact]
    public async Task A_camera_that_is_off_at_the_start_is_found_when_it_comes()
    {
        var port = host.Url.Port;
        await host.DisposeAsync();
        Run(Login);
        Assert.IsType<StreamNews.Lost>(await news.NextAsync());

        host = await SimulatedCameraHost.StartAsync(Paths with { Port = port }, Login, Guard);

        var session = await host.Sessions.ReadAsync(Guard);
        await session.SendAsync(Text("Heartbeat"));
        Assert.IsType<StreamNews.Back>(await news.NextAsync());
    }

    [Fact]
    public async Task A_text_whose_picture_does_not_come_is_told_after_a_moment()
    {
        Run(Login);
        var session = await host.Sessions.ReadAsync(Guard);

        await session.SendAsync(Text("event"));

        var told = Assert.IsType<StreamNews.Event>(await news.NextAsync());
        Assert.Equal("event", told.Group.Text.Text);
        Assert.False(told.Group.IsCut);
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once_and_is_not_told()
    {
        Run(Login with { Password = "hunter2" });

        var lost = Assert.IsType<StreamNews.Lost>(await news.NextAsync());

        Assert.Contains("user or password", lost.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", lost.Why, StringComparison.Ordinal);
        Assert.Equal(1, host.RefusedLogins);
    }

    [Fact]
    public async Task A_camera_that_sends_nonsense_without_an_end_is_left()
    {
        Run(Login);
        var session = await host.Sessions.ReadAsync(Guard);

        await session.SendAsync(Encoding.ASCII.GetBytes($"--{CameraPaths.Boundary}\r\n{new string('x', 10_000)}"));

        Assert.Contains("not a camera's", Assert.IsType<StreamNews.Lost>(await news.NextAsync()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_never_a_second_session()
    {
        Run(Login);
        var session = await host.Sessions.ReadAsync(Guard);
        await session.SendAsync(Text("Heartbeat"));
        await news.NextAsync();

        session.End();
        await host.Sessions.ReadAsync(Guard);

        Assert.Equal(2, host.Connections);
        Assert.False(host.Sessions.TryRead(out _));
    }

    private static byte[] Text(string text) => StreamParts.Write(CameraPaths.Boundary, "text/plain", Encoding.ASCII.GetBytes(text), StreamMisbehaviour.None);

    private void Run(CameraLogin login)
    {
        var source = new EventStreamSource(new Uri(host.Url, Paths.Stream), login, TimeSpan.FromSeconds(10), new TextsWithAPicture());
        running = new EventStreamLink(source, TimeProvider.System, seed: 7).RunAsync(news.Listener, stopping.Token);
    }

    /// <summary>Every text but a heartbeat promises a picture.</summary>
    private sealed class TextsWithAPicture : IEventDialect
    {
        public bool IsText(EventPart part) => !part.IsJpeg;

        public int? Followers(EventPart text) => text.Text is "Heartbeat" ? 0 : 1;
    }
}
