using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>How long the lane machines wait. The same in the garage and in the cluster, or their answers would differ.</summary>
public static class LaneTimings
{
    /// <summary>From arming to the moment at which the driver is asked for a ticket instead of a plate.</summary>
    public static readonly Duration PlateWait = Duration.FromSeconds(4);

    /// <summary>How long a command to open may take from decision to board. Later it is dropped: a late gate is a wrong gate.</summary>
    public static readonly Duration OpenWithin = Duration.FromSeconds(3);

    /// <summary>
    /// The longest that a person's order may live from decision to board, whatever expiry it carries: the vehicle that
    /// the person saw must still be the one before the gate.
    /// </summary>
    public static readonly Duration OrderWithin = Duration.FromSeconds(5);

    /// <summary>From the command until the upper limit switch must be seen.</summary>
    public static readonly Duration Lift = Duration.FromSeconds(4);

    /// <summary>From leaving the arming loop, with the closing loop never reached, until the visit counts as backed out.</summary>
    public static readonly Duration BackOut = Duration.FromSeconds(2);

    /// <summary>How long an open gate waits for its vehicle before it raises an alarm; it stays open.</summary>
    public static readonly Duration NoPassage = Duration.FromSeconds(45);

    /// <summary>How long a vehicle may wait for a ticket, a payment or a person before it raises an alarm.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(45);

    /// <summary>From the end of a crossing until the lower limit switch must be seen.</summary>
    public static readonly Duration Close = Duration.FromSeconds(15);

    /// <summary>From the end of a crossing, how long reads of the tag that has passed count for nobody.</summary>
    public static readonly Duration TagEcho = Duration.FromSeconds(10);

    /// <summary>How many commands a gate that is kept open gets without ever being seen up; then only a person goes on.</summary>
    public const int HoldTries = 3;
}
