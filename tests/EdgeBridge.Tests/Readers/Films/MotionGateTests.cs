using System.Diagnostics;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers.Films;

public sealed class MotionGateTests : IDisposable
{
    private readonly MotionGate gate = new();

    public void Dispose() => gate.Dispose();

    [Fact]
    public void A_lane_in_which_nothing_moves_is_read_a_few_times_and_then_no_more()
    {
        // The first picture counts as motion, and StillWorth more follow it.
        var worth = Enumerable.Range(0, 20).Count(_ => gate.IsWorthReading(Lane(carAt: null)));

        Assert.Equal(1 + MotionGate.StillWorth, worth);
    }

    [Fact]
    public void A_car_that_comes_and_stops_is_read_until_it_has_stood_for_a_while()
    {
        for (var i = 0; i < 20; i++)
            gate.IsWorthReading(Lane(carAt: null));

        var coming = Enumerable.Range(0, 4).Select(i => gate.IsWorthReading(Lane(carAt: 100 + (60 * i)))).ToList();
        var standing = Enumerable.Range(0, 20).Count(_ => gate.IsWorthReading(Lane(carAt: 280)));

        Assert.Equal([true, true, true, true], coming);
        Assert.Equal(MotionGate.StillWorth, standing);
    }

    [Fact]
    public void Another_exposure_of_the_same_lane_is_no_motion()
    {
        for (var i = 0; i < 20; i++)
            gate.IsWorthReading(Lane(carAt: null));

        Assert.False(gate.IsWorthReading(Lane(carAt: null, brighter: 25)));
    }

    [Fact]
    public void The_grain_of_a_sensor_at_night_is_no_motion()
    {
        var worth = Enumerable.Range(0, 20).Count(i => gate.IsWorthReading(Lane(carAt: null, grainSeed: 1 + i)));

        Assert.Equal(1 + MotionGate.StillWorth, worth);
    }

    [Fact]
    public void Bytes_that_are_no_picture_go_to_the_engine_which_says_so()
    {
        Assert.True(gate.IsWorthReading([]));
        Assert.True(gate.IsWorthReading("<html>401</html>"u8));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_still_picture_costs_less_than_five_milliseconds_of_a_core()
    {
        var jpeg = Lane(carAt: null, grainSeed: 3);
        gate.IsWorthReading(jpeg);
        // The quickest of many: whatever else this machine does meanwhile must not count.
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i < 200; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            gate.IsWorthReading(jpeg);
            quickest = TimeSpan.FromTicks(Math.Min(quickest.Ticks, Stopwatch.GetElapsedTime(begun).Ticks));
        }

        Assert.InRange(quickest.TotalMilliseconds, 0, 5);
    }

    private static byte[] Lane(int? carAt, int brighter = 0, int grainSeed = 0)
    {
        using var lane = new Mat(720, 1280, MatType.CV_8UC3, new Scalar(110, 115, 120));
        Cv2.Rectangle(lane, new Rect(0, 0, 1280, 260), new Scalar(80, 85, 88), -1);
        if (carAt is { } x)
            Cv2.Rectangle(lane, new Rect(x, 300, 500, 300), new Scalar(200, 205, 210), -1);
        if (grainSeed > 0)
        {
            Cv2.SetTheRNG((ulong)grainSeed);
            using var grain = new Mat(lane.Size(), MatType.CV_8UC3);
            Cv2.Randn(grain, Scalar.All(0), Scalar.All(12));
            Cv2.Add(lane, grain, lane);
        }

        lane.ConvertTo(lane, -1, 1, brighter);
        return lane.ImEncode(".jpg");
    }
}
