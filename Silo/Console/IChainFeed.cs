using Fokus.Web.Chain;

namespace Fokus.Silo.Console;

/// <summary>The live picture of the chain, as this silo has it.</summary>
internal interface IChainFeed
{
    /// <summary>
    /// All garages, true at its <see cref="ChainView.At"/>, which grows old when the chain cannot be read. Never
    /// <c>null</c>: before the first reading it has no garages and the earliest moment there is.
    /// </summary>
    ChainView Current { get; }

    /// <summary>The picture whenever it changes, at most five times a second; the latest wins.</summary>
    IAsyncEnumerable<ChainView> WatchAsync(CancellationToken cancellationToken);
}
