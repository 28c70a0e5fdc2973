using Fokus.Web.Chain;

namespace Fokus.Silo.Console;

/// <summary>The live picture of the chain, as this silo has it.</summary>
internal interface IChainFeed
{
    /// <summary>All garages now. Never <c>null</c>: before the first reading it has no garages.</summary>
    ChainView Current { get; }

    /// <summary>The picture whenever it changes, at most five times a second; the latest wins.</summary>
    IAsyncEnumerable<ChainView> WatchAsync(CancellationToken cancellationToken);
}
