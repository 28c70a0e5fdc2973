namespace Fokus.Gateway.Pages;

/// <summary>One of the three stations on the way to a garage, and whether it is lit.</summary>
internal sealed record Lamp(Phrase Name, LampLight Light);
