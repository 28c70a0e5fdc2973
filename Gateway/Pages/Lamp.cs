namespace Fokus.Gateway.Pages;

/// <summary>One of the three stations on the way to a garage, and whether it is lit.</summary>
/// <param name="Name">Which.</param>
/// <param name="Light">How it is.</param>
/// <param name="Word">The same in a word; <c>null</c> for the light's own.</param>
internal sealed record Lamp(Phrase Name, LampLight Light, Phrase? Word = null);
