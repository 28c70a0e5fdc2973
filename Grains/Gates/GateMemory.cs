namespace Fokus.Grains.Gates;

/// <summary>The orders that a gate was given, oldest first.</summary>
[GenerateSerializer, Alias("fokus.GateMemory")]
internal sealed class GateMemory
{
    /// <summary>At most as many as <see cref="GateGrain"/> keeps.</summary>
    [Id(0)]
    public List<GateOrder> Orders { get; set; } = [];
}
