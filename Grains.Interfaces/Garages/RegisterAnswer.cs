namespace Fokus.Grains.Interfaces.Garages;

/// <summary>What became of a registration.</summary>
[GenerateSerializer, Alias("fokus.RegisterAnswer")]
public enum RegisterAnswer
{
    /// <summary>The garage is new.</summary>
    Created = 1,

    /// <summary>The garage was known; it is now as registered.</summary>
    Updated = 2,

    /// <summary>The garage is new and came without a link secret: nothing was stored.</summary>
    SecretMissing = 3,
}
