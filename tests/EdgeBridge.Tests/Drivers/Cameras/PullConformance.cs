using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>What every brand of camera must do whose event stream we fetch. The bench's camera reads plates itself.</summary>
public abstract class PullConformance : StillConformance
{
    private protected const int HeartbeatSeconds = 5;

    private IPullBench Pulls => (IPullBench)Bench;

    private protected WatchedClock Clock { get; } = new();

    [Fact]
    public async Task Event_is_told_with_the_last_byte_of_its_picture()
    {
        var session = await NextSessionAsync();

        await session.SendAsync(Event(1, "FKS1A23"));

        var shot = await NextShotAsync();
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
        Assert.Equal(Jpeg, shot.Jpeg.ToArray());
    }

    [Theory]
    [InlineData(StreamMisbehaviour.LfOnly)]
    [InlineData(StreamMisbehaviour.NoLengths)]
    [InlineData(StreamMisbehaviour.ShortLengths)]
    [InlineData(StreamMisbehaviour.LongLengths)]
    [InlineData(StreamMisbehaviour.NoBlanks)]
    [InlineData(StreamMisbehaviour.OtherBoundary)]
    [InlineData(StreamMisbehaviour.NoiseBetween)]
    internal async Task Event_is_understood_however_its_stream_is_written(StreamMisbehaviour how)
    {
        var session = await NextSessionAsync();

        await session.SendAsync(Pulls.Event(1, "FKS1A23", Jpeg, how));
        await session.SendAsync(Pulls.Heartbeat(how));

        var shot = await NextShotAsync();
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
        Assert.Equal(Jpeg, shot.Jpeg.ToArray());
    }

    [Fact]
    public async Task Vehicle_without_a_plate_is_a_picture_and_no_error()
    {
        var session = await NextSessionAsync();

        await session.SendAsync(Event(1, plate: null));

        Assert.Null((await NextShotAsync()).ReadByCamera);
    }

    [Fact]
    public async Task Event_that_comes_again_is_told_once()
    {
        var session = await NextSessionAsync();

        await session.SendAsync(Event(1, "FKS1A23"));
        await session.SendAsync(Event(1, "FKS1A23"));
        await session.SendAsync(Pulls.Heartbeat(StreamMisbehaviour.None));
        await session.SendAsync(Event(2, "FKS9B87"));

        Assert.Equal("FKS1A23", (await NextShotAsync()).ReadByCamera?.Text);
        Assert.Equal("FKS9B87", (await NextShotAsync()).ReadByCamera?.Text);
    }

    [Fact]
    public async Task Silent_stream_is_left_after_two_and_a_half_heartbeats_and_what_was_missed_is_told()
    {
        var session = await NextSessionAsync();
        await session.SendAsync(Event(1, "FKS1A23"));
        await NextShotAsync();

        // 2.5 heartbeats of 5 s.
        Clock.Advance(TimeSpan.FromSeconds(12.5));

        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());
        var again = await NextSessionAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await again.SendAsync(Pulls.Heartbeat(StreamMisbehaviour.None));
        Assert.Equal(Duration.FromSeconds(13.5), Assert.IsType<CameraSignal.Back>(await Signals.NextAsync()).Away);
    }

    [Fact]
    public async Task Stream_that_breaks_inside_the_text_of_an_event_loses_nothing_that_is_sent_again()
    {
        var session = await NextSessionAsync();
        await session.SendAsync(Event(1, "FKS1A23").AsMemory(0, 200));
        await session.CutAsync();

        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());
        var again = await NextSessionAsync();
        await again.SendAsync(Event(1, "FKS1A23"));
        await again.SendAsync(Event(2, "FKS9B87"));

        Assert.IsType<CameraSignal.Back>(await Signals.NextAsync());
        Assert.Equal("FKS1A23", (await NextShotAsync()).ReadByCamera?.Text);
        Assert.Equal("FKS9B87", (await NextShotAsync()).ReadByCamera?.Text);
    }

    [Fact]
    public async Task Stream_that_ends_inside_a_picture_still_tells_the_plate_and_tells_it_once()
    {
        var whole = Event(1, "FKS1A23");
        var session = await NextSessionAsync();
        await session.SendAsync(whole.AsMemory(0, whole.Length - 6));
        session.End();

        var shot = await NextShotAsync();
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
        Assert.True(shot.Jpeg.IsEmpty);
        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());
        var again = await NextSessionAsync();
        await again.SendAsync(whole);
        await again.SendAsync(Event(2, "FKS9B87"));

        Assert.IsType<CameraSignal.Back>(await Signals.NextAsync());
        Assert.Equal("FKS9B87", (await NextShotAsync()).ReadByCamera?.Text);
    }

    [Fact]
    public async Task Camera_that_closes_its_stream_after_each_event_loses_none_and_is_told_as_one_that_must_push()
    {
        for (var id = 1; id <= EventStreamLink.ShortSessions + 1; id++)
        {
            var session = await NextSessionAsync();
            await session.SendAsync(Event(id, "FKS1A23"));
            session.End();
            var signal = await Signals.NextAsync(signal => signal is not CameraSignal.Back);
            Assert.IsType<CameraSignal.Seen>(signal);

            var failed = Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());

            // Three in a row are its way; the fourth session knows it.
            Assert.Equal(id > EventStreamLink.ShortSessions, failed.Why.Contains("push", StringComparison.Ordinal));
            if (id > 1)
            {
                // The first time it is tried again at once.
                Clock.Advance(await Clock.NextWaitAsync(IsBackOff));
            }
        }
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Stream_that_is_refused_is_told_and_tried_again(int status)
    {
        var session = await NextSessionAsync();
        Pulls.Host.StreamRefusal = status;
        await session.CutAsync();
        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());
        Assert.IsType<CameraSignal.Failed>(await Signals.NextAsync());

        // A refused login is not tried again for a minute: cameras lock such an account.
        var wait = await Clock.NextWaitAsync(wait => status is 401 or 403 ? wait == EventStreamLink.RefusedWait : IsBackOff(wait));
        await NextSessionAsync();
        Pulls.Host.StreamRefusal = null;
        Clock.Advance(wait);

        await (await NextSessionAsync()).SendAsync(Pulls.Heartbeat(StreamMisbehaviour.None));
        Assert.IsType<CameraSignal.Back>(await Signals.NextAsync());
    }

    private static bool IsBackOff(TimeSpan wait) => wait > TimeSpan.Zero && wait < TimeSpan.FromSeconds(HeartbeatSeconds);

    private byte[] Event(int id, string? plate) => Pulls.Event(id, plate, Jpeg, StreamMisbehaviour.None);

    private protected async Task<StreamSession> NextSessionAsync() =>
        await Pulls.Host.Sessions.ReadAsync(SignalLog<int>.Guard).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    private protected async Task<Shot> NextShotAsync() => Assert.IsType<CameraSignal.Seen>(await Signals.NextAsync()).Shot;
}
