namespace Fokus.Domain.Faults;

/// <summary>How much of the garage a fault stops.</summary>
public enum FaultSeverity
{
    /// <summary>A gate that stays closed, or the only pay point is dead: vehicles cannot leave. Somebody within 15 to 30 minutes.</summary>
    Critical = 1,

    /// <summary>One lane of several, or a vehicle waits: the garage goes on, worse. Somebody within two hours.</summary>
    High = 2,

    /// <summary>Nothing stops; something is to be looked at. Somebody on the same working day.</summary>
    Low = 3,
}
