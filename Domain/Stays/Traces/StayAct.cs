namespace Fokus.Domain.Stays.Traces;

/// <summary>What happened to a stay. A number is given once and never used again.</summary>
public enum StayAct
{
    /// <summary>The vehicle was let in.</summary>
    Admitted = 1,

    /// <summary>It crossed.</summary>
    CameIn = 2,

    /// <summary>It backed out.</summary>
    BackedOut = 3,

    /// <summary>A price was told to the driver.</summary>
    Announced = 4,

    /// <summary>Money was taken.</summary>
    Paid = 5,

    /// <summary>It parks by another right.</summary>
    RightChanged = 6,

    /// <summary>It stands in another area.</summary>
    AreaChanged = 7,

    /// <summary>It left, and nothing was due.</summary>
    Left = 8,

    /// <summary>It left although something was due.</summary>
    Evaded = 9,

    /// <summary>A person closed it: nothing was due.</summary>
    ClosedSettled = 10,

    /// <summary>A person closed it and let go of what was due.</summary>
    ClosedWaived = 11,

    /// <summary>A person closed it and kept what was due as a debt.</summary>
    ClosedOwing = 12,

    /// <summary>A person opened a gate and kept it as it was.</summary>
    KeptOpen = 13,

    /// <summary>Its ticket was lost.</summary>
    TicketLost = 14,

    /// <summary>The fee was waived.</summary>
    FeeWaived = 15,

    /// <summary>Somebody contests it.</summary>
    Disputed = 16,

    /// <summary>The dispute ended: the vehicle never left.</summary>
    Reopened = 17,

    /// <summary>The dispute ended: what was owed is waived.</summary>
    DisputeWaived = 18,

    /// <summary>The dispute ended: all is as it was.</summary>
    Confirmed = 19,

    /// <summary>Another stay was found to be this one.</summary>
    Absorbed = 20,

    /// <summary>It was found to be another stay.</summary>
    GivenAway = 21,

    /// <summary>Another stay was taken out of it again.</summary>
    Released = 22,

    /// <summary>It is a stay of its own again.</summary>
    TakenBack = 23,

    /// <summary>Its entry was missed: the system began it at the exit.</summary>
    StartedBySystem = 24,

    /// <summary>Its exit was missed: the system ended it at the next entry.</summary>
    StoppedBySystem = 25,
}
