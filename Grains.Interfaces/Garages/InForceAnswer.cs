namespace Fokus.Grains.Interfaces.Garages;

/// <summary>What became of putting a tariff book in force at a garage.</summary>
[GenerateSerializer, Alias("fokus.InForceAnswer")]
public enum InForceAnswer
{
    /// <summary>It is in force, and on its way to the garage if the garage is connected.</summary>
    InForce = 1,

    /// <summary>A later version of the same table is in force: a change is a new version, also a change back.</summary>
    Superseded = 2,

    /// <summary>No such garage.</summary>
    UnknownGarage = 3,
}
