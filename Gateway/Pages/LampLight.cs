namespace Fokus.Gateway.Pages;

/// <summary>What a lamp says.</summary>
internal enum LampLight
{
    /// <summary>In order.</summary>
    Good = 1,

    /// <summary>Not reached.</summary>
    Out = 2,

    /// <summary>Nobody can know from here.</summary>
    Unknown = 3,

    /// <summary>Reached, but not as it should be.</summary>
    Half = 4,
}
