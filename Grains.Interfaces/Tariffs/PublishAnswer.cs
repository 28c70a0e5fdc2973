namespace Fokus.Grains.Interfaces.Tariffs;

/// <summary>What became of a publication.</summary>
[GenerateSerializer, Alias("fokus.PublishAnswer")]
public enum PublishAnswer
{
    /// <summary>The version is new and stored.</summary>
    Published = 1,

    /// <summary>The version was stored before, with the same bytes.</summary>
    Same = 2,

    /// <summary>The version was stored before with other bytes: nothing was changed.</summary>
    Conflict = 3,
}
