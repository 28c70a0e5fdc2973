using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

public class InputReadingTests
{
    private static readonly GateWiring Wiring = new(
        new WiredInputs(Arming: 0, Closing: 1, Up: 2, Down: 3, TicketButton: null, TicketTaken: null, Safety: 5),
        LoopOn: TimeSpan.FromMilliseconds(100),
        LoopOff: TimeSpan.FromMilliseconds(250));

    [Fact]
    public void The_first_reading_tells_each_level_in_the_order_in_which_a_vehicle_meets_them_and_the_arm_last()
    {
        var reading = new InputReading(Wiring);

        Assert.Equal(
            [new GateSignal.Arming(IsOccupied: false), new GateSignal.Safety(IsOccupied: true), new GateSignal.Closing(IsOccupied: false), new GateSignal.Moved(GatePosition.Up)],
            reading.Take([0, 0, 1, 0, 0, 1, 0, 0], TimeSpan.Zero));
    }

    [Fact]
    public void The_loop_under_the_arm_is_free_only_once_it_has_been_so_for_its_time()
    {
        var reading = new InputReading(Wiring);
        reading.Take([0, 0, 1, 0, 0, 1, 0, 0], TimeSpan.Zero);

        // Between the axles of a high vehicle the loop loses it for a moment.
        Assert.Empty(reading.Take([0, 0, 1, 0, 0, 0, 0, 0], TimeSpan.FromMilliseconds(50)));
        Assert.Empty(reading.Take([0, 0, 1, 0, 0, 1, 0, 0], TimeSpan.FromMilliseconds(100)));
        Assert.Empty(reading.Take([0, 0, 1, 0, 0, 0, 0, 0], TimeSpan.FromMilliseconds(150)));

        Assert.Equal([new GateSignal.Safety(IsOccupied: false)], reading.Take([0, 0, 1, 0, 0, 0, 0, 0], TimeSpan.FromMilliseconds(400)));
    }
}
