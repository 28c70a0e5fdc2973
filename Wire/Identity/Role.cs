namespace Fokus.Wire.Identity;

/// <summary>What a person may do. Each role includes the ones before it.</summary>
public enum Role
{
    /// <summary>Sees consoles and reports; moves nothing.</summary>
    Viewer = 1,

    /// <summary>Works at a garage: opens gates, takes payments.</summary>
    Operator = 2,

    /// <summary>Runs the chain: tariffs, garages, users.</summary>
    Administrator = 3,
}
