namespace Fokus.Domain.Lanes;

/// <summary>What a lane is doing.</summary>
public enum LanePhase
{
    /// <summary>Nobody is there.</summary>
    Idle = 1,

    /// <summary>A vehicle is on the arming loop; its plate is being read.</summary>
    Present = 2,

    /// <summary>Entry: no plate; the driver is asked to take a ticket. Exit: the driver is asked for the ticket.</summary>
    AskingTicket = 3,

    /// <summary>Entry: the ticket is being printed or waits to be taken.</summary>
    IssuingTicket = 4,

    /// <summary>Exit: the stay is known and money is due.</summary>
    AwaitingPayment = 5,

    /// <summary>The gate was commanded; it is not known to be up yet.</summary>
    Opening = 6,

    /// <summary>The gate is up for the visit, which has not passed yet.</summary>
    Open = 7,

    /// <summary>The visit is on the closing loop.</summary>
    Crossing = 8,

    /// <summary>Only a person can go on: refused, unknown, or a fault.</summary>
    NeedsAttendant = 9,

    /// <summary>A vehicle passes that nobody let through, after the one before it.</summary>
    Intrusion = 10,

    /// <summary>Something is on the closing loop although the gate is down: it came from the other side.</summary>
    WrongWay = 11,
}
