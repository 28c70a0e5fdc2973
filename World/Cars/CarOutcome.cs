namespace Fokus.World.Cars;

/// <summary>How a car's visit ended.</summary>
internal enum CarOutcome
{
    /// <summary>Its plate was read; it paid and left.</summary>
    Plate = 1,

    /// <summary>Its plate could not be read; it took a ticket, paid with it and left.</summary>
    Ticket = 2,

    /// <summary>It is stuck somewhere: its note says where.</summary>
    Stuck = 3,
}
