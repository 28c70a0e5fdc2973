namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>The shape in which an id or a plate crosses grain calls.</summary>
[GenerateSerializer, Immutable, Alias("fokus.Text")]
public struct TextSurrogate
{
    /// <summary>The value as text, in full.</summary>
    [Id(0)]
    public string Value { get; set; }
}
