namespace Fokus.Domain.Faults;

/// <summary>How soon somebody must act.</summary>
public enum FaultPriority
{
    /// <summary>Seconds: a person or a vehicle may be in danger, or no exit works.</summary>
    Now = 1,

    /// <summary>Minutes: a vehicle waits.</summary>
    Minutes = 2,

    /// <summary>This shift.</summary>
    Shift = 3,

    /// <summary>Maintenance; never on the operator's screen.</summary>
    Maintenance = 4,
}
