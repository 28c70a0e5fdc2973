namespace Fokus.Gateway.Pages;

/// <summary>The stations on the way to a garage, and those of them that are in order.</summary>
internal static class Lamps
{
    public static Phrase CentralName { get; } = new("central", "central");

    public static Phrase GarageName { get; } = new("garagem", "garage");

    /// <summary>Whoever reads this is connected.</summary>
    public static Lamp You { get; } = new(new("você", "you"), LampLight.Good);

    /// <summary>Whoever answers is there.</summary>
    public static Lamp Central { get; } = new(CentralName, LampLight.Good);
}
