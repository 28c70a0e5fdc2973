namespace Fokus.Grains.Interfaces.Access;

/// <summary>What became of the publication of a list.</summary>
[GenerateSerializer, Alias("fokus.PublishListAnswer")]
public enum PublishListAnswer
{
    /// <summary>The version is new, stored, and sent to the garage if it is connected.</summary>
    Published = 1,

    /// <summary>The version was stored before, with the same bytes.</summary>
    Same = 2,

    /// <summary>The version was stored before with other bytes: nothing was changed.</summary>
    Conflict = 3,

    /// <summary>A higher version is in force: nothing was changed.</summary>
    Superseded = 4,

    /// <summary>The garage was never registered.</summary>
    UnknownGarage = 5,
}
