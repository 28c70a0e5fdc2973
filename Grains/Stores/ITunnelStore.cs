using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using NodaTime;

namespace Fokus.Grains.Stores;

/// <summary>The tunnels that are on disk. Each call is one transaction, and writes what was done into the log as well.</summary>
internal interface ITunnelStore
{
    /// <summary>The garage's addresses; the lowest free ones are given when it has none. <c>null</c> when none is free.</summary>
    Task<TunnelAddresses?> TakeAddressesAsync(GarageId garage, Instant at, CancellationToken cancellationToken);

    /// <summary>The tunnel; <c>null</c> when there is no such garage.</summary>
    Task<TunnelSheet?> FindAsync(GarageId garage, Instant at, CancellationToken cancellationToken);

    /// <summary>Keeps a code in place of one that was not used.</summary>
    Task InviteAsync(GarageId garage, Invitation invitation, Instant at, CancellationToken cancellationToken);

    /// <summary>Uses a code, with all that hangs on it or nothing. The port of the garage's web server comes with success.</summary>
    Task<(JoinAnswer Answer, int WebPort)> JoinAsync(GarageId garage, Joining joining, Instant at, CancellationToken cancellationToken);

    /// <summary>Notes that a new key is wanted; false when the garage has no tunnel.</summary>
    Task<bool> AskRotationAsync(GarageId garage, string by, Instant at, CancellationToken cancellationToken);

    /// <summary>Keeps a key as the next one; false when it is known already.</summary>
    Task<bool> OfferAsync(GarageId garage, string publicKey, Instant at, CancellationToken cancellationToken);

    /// <summary>Whether every gateway that is there knows a garage's key.</summary>
    Task<bool> IsKnownToGatewaysAsync(GarageId garage, string publicKey, Instant at, CancellationToken cancellationToken);

    /// <summary>Makes the next key the one in use; nothing happens when it is not the next one any more.</summary>
    Task PromoteAsync(GarageId garage, string publicKey, string gateway, Instant at, CancellationToken cancellationToken);

    /// <summary>Takes key, addresses, codes and link secret away.</summary>
    Task RevokeAsync(GarageId garage, string by, string note, Instant at, CancellationToken cancellationToken);
}
