namespace Fokus.Grains.Interfaces.Links;

/// <summary>How a session stands with its garage's link.</summary>
[GenerateSerializer, Alias("fokus.RenewAnswer")]
public enum RenewAnswer
{
    /// <summary>It is the garage's session.</summary>
    Renewed = 1,

    /// <summary>The garage has a newer session: this one ends.</summary>
    Superseded = 2,
}
