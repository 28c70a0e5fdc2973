using Fokus.Grains.Interfaces.Garages;
using Orleans.Concurrency;

namespace Fokus.Grains.Interfaces.Dashboards;

/// <summary>The roll-up over all garages. Key: <see cref="GrainKeys.Chain"/>. It can be rebuilt from the store at any time.</summary>
[GrainInterfaceType("fokus.IChainGrain"), Alias("fokus.IChainGrain")]
public interface IChainGrain : IGrainWithStringKey
{
    /// <summary>A garage's numbers changed.</summary>
    [Alias("Report"), OneWay]
    Task ReportAsync(GarageSummary summary);

    /// <summary>All garages; <c>null</c> when nothing changed since <paramref name="knownSeq"/>.</summary>
    /// <param name="knownSeq">The number of the picture that the caller has; 0 for none.</param>
    [Alias("Read")]
    Task<ChainSheet?> ReadAsync(long knownSeq);
}
