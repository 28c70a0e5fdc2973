namespace Fokus.Grains.Interfaces.Gates;

/// <summary>The answer to a remote order to open a gate.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="First">For a repeated order: what became of it the first time; else <c>null</c>.</param>
[GenerateSerializer, Immutable, Alias("fokus.OpenAnswer")]
public sealed record OpenAnswer([property: Id(0)] OpenOutcome Outcome, [property: Id(1)] OpenOutcome? First);
