using System.Collections.Immutable;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Tariffs;
using NodaTime;
using Orleans.Concurrency;

namespace Fokus.Grains.Interfaces.Garages;

/// <summary>One garage of the chain. Key: <see cref="GrainKeys.Garage"/>.</summary>
[GrainInterfaceType("fokus.IGarageGrain"), Alias("fokus.IGarageGrain")]
public interface IGarageGrain : IGrainWithStringKey
{
    /// <summary>Registers the garage, or changes what was registered.</summary>
    [Alias("Register")]
    Task<RegisterAnswer> RegisterAsync(GarageRegistration registration);

    /// <summary>The garage as it stands; <c>null</c> when it was never registered.</summary>
    [Alias("Read")]
    Task<GarageSheet?> ReadAsync();

    /// <summary>The garage tells its lanes, each time that its link comes up.</summary>
    [Alias("AnnounceLanes")]
    Task AnnounceLanesAsync(ImmutableArray<LaneSheet> lanes);

    /// <summary>Puts a published book in force and sends it to the garage.</summary>
    [Alias("PutInForce")]
    Task<InForceAnswer> PutInForceAsync(BookDocument document);

    /// <summary>The book in force; <c>null</c> before the first.</summary>
    [Alias("BookInForce")]
    Task<BookDocument?> BookInForceAsync();

    /// <summary>Publishes a version of a list of who may pass, and sends it to the garage.</summary>
    [Alias("PublishList")]
    Task<PublishListAnswer> PublishListAsync(ListDocument document, OperatorId by);

    /// <summary>The list in force; <c>null</c> before the first.</summary>
    [Alias("ListInForce")]
    Task<ListDocument?> ListInForceAsync(ListKind kind);

    /// <summary>Facts of this garage are on disk. Only a hint: whoever misses it reads them with the next.</summary>
    [Alias("FactsCommitted"), OneWay]
    Task FactsCommittedAsync();

    /// <summary>The garage's link came up or went down.</summary>
    [Alias("LinkChanged"), OneWay]
    Task LinkChangedAsync(bool isConnected, Instant at);
}
