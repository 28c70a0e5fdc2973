namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>The shape in which an amount or a moment crosses grain calls.</summary>
[GenerateSerializer, Immutable, Alias("fokus.Number")]
public struct NumberSurrogate
{
    /// <summary>Centavos of an amount; Unix time in 100 ns ticks of a moment.</summary>
    [Id(0)]
    public long Value { get; set; }
}
