using Orleans.Concurrency;

namespace Fokus.Grains.Interfaces.Lanes;

/// <summary>The twin of a garage's lane. It moves nothing. Key: <see cref="GrainKeys.Lane"/>.</summary>
[GrainInterfaceType("fokus.ILaneGrain"), Alias("fokus.ILaneGrain")]
public interface ILaneGrain : IGrainWithStringKey
{
    /// <summary>Facts of this lane are on disk. Only a hint: the twin reads them from the store, in order.</summary>
    [Alias("FactsCommitted"), OneWay]
    Task FactsCommittedAsync();

    /// <summary>The lane after every fact that is on disk; <c>null</c> when its garage never announced it.</summary>
    [Alias("Read")]
    Task<LaneTwin?> ReadAsync();
}
