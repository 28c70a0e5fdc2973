namespace Fokus.Domain.Lanes;

/// <summary>What a lane can be waiting for.</summary>
public enum LaneDeadline
{
    /// <summary>A plate, before a ticket is asked for.</summary>
    Plate = 1,

    /// <summary>The upper limit switch, after a command.</summary>
    Lift = 2,

    /// <summary>The closing loop, after the arming loop was left.</summary>
    BackOut = 3,

    /// <summary>The passage, with the gate up.</summary>
    Passage = 4,

    /// <summary>The driver or a person.</summary>
    Patience = 5,

    /// <summary>The lower limit switch, after a crossing.</summary>
    Close = 6,
}
