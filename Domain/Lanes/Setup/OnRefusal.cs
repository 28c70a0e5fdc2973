namespace Fokus.Domain.Lanes.Setup;

/// <summary>What a lane does with a vehicle whose credential may not pass now. One on the deny list always waits for a person.</summary>
public enum OnRefusal
{
    /// <summary>A person decides; at an entry nothing else that is shown lets the vehicle through.</summary>
    CallAttendant = 1,

    /// <summary>The driver goes on as anybody else: with a ticket, or with another credential.</summary>
    AskTicket = 2,
}
