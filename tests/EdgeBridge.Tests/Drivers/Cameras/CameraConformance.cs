using Fokus.EdgeBridge.Drivers.Cameras;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>What every brand of camera that pushes must do. A brand's test class derives from it and brings a Pushes.</summary>
public abstract class CameraConformance : StillConformance
{
    private ICameraBench Pushes => (ICameraBench)Bench;

    [Fact]
    public async Task Push_is_a_picture_with_what_the_camera_read()
    {
        Assert.Equal(200, await PushAsync(Pushes.Body("event-1", "FKS1A23", Jpeg)));

        var shot = Assert.IsType<CameraSignal.Seen>(await Signals.NextAsync()).Shot;
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
        Assert.Equal(Jpeg, shot.Jpeg.ToArray());
    }

    [Fact]
    public async Task Vehicle_without_a_plate_is_a_picture_and_no_error()
    {
        Assert.Equal(200, await PushAsync(Pushes.Body("event-1", null, Jpeg)));

        Assert.Null(Assert.IsType<CameraSignal.Seen>(await Signals.NextAsync()).Shot.ReadByCamera);
    }

    [Fact]
    public async Task Same_event_again_is_answered_and_not_told()
    {
        var body = Pushes.Body("event-1", "FKS1A23", Jpeg);

        Assert.Equal(200, await PushAsync(body));
        Assert.Equal(200, await PushAsync(body));

        Assert.IsType<CameraSignal.Seen>(await Signals.NextAsync());
        Assert.False(Signals.TryNext(out _));
    }

    [Fact]
    public async Task Heartbeat_is_answered_and_not_told()
    {
        Assert.Equal(200, await PushAsync(Pushes.Heartbeat()));
        Assert.False(Signals.TryNext(out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("--")]
    [InlineData("--x\r\n\r\n")]
    [InlineData("<a><b></a>")]
    public async Task Nonsense_is_refused_and_told(string body)
    {
        Assert.Equal(400, await PushAsync(System.Text.Encoding.UTF8.GetBytes(body)));
        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());
    }

    [Fact]
    public async Task Body_cut_anywhere_never_throws_and_never_shows_a_wrong_plate()
    {
        var body = Pushes.Body("event-1", "FKS1A23", Jpeg);
        for (var length = 0; length < body.Length; length++)
        {
            Assert.Contains(await PushAsync(body[..length]), new[] { 200, 400 });
        }

        while (Signals.TryNext(out var signal))
        {
            if (signal is CameraSignal.Seen seen)
            {
                Assert.Equal("FKS1A23", seen.Shot.ReadByCamera?.Text);
            }
        }
    }

    [Fact]
    public async Task Connection_that_breaks_is_refused_and_told()
    {
        var answer = await Pushes.Camera.ReceiveAsync(new BrokenStream(), Pushes.ContentType, SignalLog<int>.Guard);

        Assert.Equal(400, answer.Status);
        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());
    }

    [Fact]
    public async Task Event_that_nobody_listens_to_is_asked_for_again()
    {
        await StopAsync();

        Assert.Equal(503, await PushAsync(Pushes.Body("event-1", "FKS1A23", Jpeg)));
    }

    private async Task<int> PushAsync(byte[] body) =>
        (await Pushes.Camera.ReceiveAsync(new MemoryStream(body), Pushes.ContentType, SignalLog<int>.Guard)).Status;
}
