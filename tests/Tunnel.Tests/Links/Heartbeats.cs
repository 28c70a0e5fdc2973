using Fokus.EdgeBridge.Link;
using Fokus.Tunnel.Beats;

namespace Fokus.Tunnel.Tests.Links;

public sealed class Heartbeats
{
    [Fact]
    public void A_frame_is_read_as_it_was_written_and_nothing_else_is_one()
    {
        var beat = new Beat(BeatKind.Beat, 12, 11);
        var frame = beat.Write();

        Assert.Equal(beat, Beat.Read(frame));
        Assert.Equal(Beat.Length, frame.Length);
        Assert.Null(Beat.Read(frame.AsSpan(1)));
        Assert.Null(Beat.Read([.. frame, 0]));
        Assert.Null(Beat.Read([(byte)(frame[0] + 1), .. frame.AsSpan(1)]));
        // Kind 3, number 0, and an answer heard to a beat that was not sent yet.
        Assert.Null(Beat.Read((beat with { Kind = (BeatKind)3 }).Write()));
        Assert.Null(Beat.Read(new Beat(BeatKind.Beat, 0, 0).Write()));
        Assert.Null(Beat.Read(new Beat(BeatKind.Beat, 4, 5).Write()));
    }

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(2, 1, true)]
    [InlineData(5, 2, true)]
    [InlineData(6, 2, false)]
    public void A_garage_hears_us_when_it_heard_one_of_the_last_three_answers(long number, long heard, bool isRoundTrip) =>
        Assert.Equal(isRoundTrip, new Beat(BeatKind.Beat, number, heard).IsRoundTrip);

    [Fact]
    public void Two_beats_without_an_answer_make_the_tunnel_anew_and_one_does_not()
    {
        var line = new GatewayLine(missesLimit: 2, seed: 1);
        Answer(line, line.Next().Beat);

        Assert.False(line.Next().MustRenew);
        Assert.False(line.Next().MustRenew);
        Assert.True(line.IsReached);
        Assert.True(line.Next().MustRenew);
        Assert.False(line.IsReached);
    }

    [Fact]
    public void A_link_that_takes_longer_than_a_beat_is_left_alone()
    {
        var line = new GatewayLine(missesLimit: 2, seed: 1);
        var onItsWay = line.Next().Beat;

        // Each answer comes after the next beat went out: 1.5 s on a beat of 1 s.
        for (var beats = 0; beats < 100; beats++)
        {
            var (beat, mustRenew) = line.Next();
            Assert.False(mustRenew);
            Answer(line, onItsWay);
            onItsWay = beat;
        }
    }

    [Fact]
    public void A_gateway_that_stays_away_is_tried_again_and_again_but_not_in_step()
    {
        var gaps = Enumerable.Range(1, 50).Select(seed => Gaps(new GatewayLine(missesLimit: 2, seed), 10)).ToList();

        // 2 beats or 3: never given up, never more often than every second beat.
        Assert.All(gaps, gap => Assert.All(gap, beats => Assert.InRange(beats, 2, 3)));
        Assert.True(gaps.Select(gap => string.Join(' ', gap)).Distinct(StringComparer.Ordinal).Count() > 40, "garages come back at different times");
    }

    [Fact]
    public void An_answer_that_cannot_be_is_not_believed()
    {
        var line = new GatewayLine(missesLimit: 2, seed: 1);
        var beat = line.Next().Beat;

        Assert.False(line.Hear(new(BeatKind.Answer, beat.Number + 1, 0)));
        Assert.False(line.Hear(beat));
        Assert.False(line.IsReached);
        Assert.True(line.Hear(beat.Answer()));
        Assert.False(line.Hear(beat.Answer()));
    }

    private static void Answer(GatewayLine line, Beat beat) => line.Hear(beat.Answer());

    private static List<int> Gaps(GatewayLine line, int count)
    {
        var gaps = new List<int>();
        for (var beats = 1; gaps.Count <= count; beats++)
        {
            if (!line.Next().MustRenew)
                continue;
            gaps.Add(beats);
            beats = 0;
        }

        // The first began with the first beat and not with a renewal.
        return gaps[1..];
    }
}
