namespace Fokus.World.Ordeals;

/// <summary>Something bad that happens to garage servers, and what must hold all the same.</summary>
internal interface IOrdeal
{
    /// <summary>What is done, in a few words.</summary>
    string Name { get; }

    /// <summary>Does it to a garage of its own, and has the books compared.</summary>
    Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken);
}
