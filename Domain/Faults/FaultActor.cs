namespace Fokus.Domain.Faults;

/// <summary>Who has to do something about a fault.</summary>
public enum FaultActor
{
    /// <summary>The driver at the lane.</summary>
    Driver = 1,

    /// <summary>The attendant in the garage.</summary>
    Attendant = 2,

    /// <summary>A technician.</summary>
    Technician = 3,

    /// <summary>Headquarters.</summary>
    Headquarters = 4,
}
