using System.Net;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Gateway.Links;

/// <summary>How one garage's link is, as the hub tells it.</summary>
/// <param name="Garage">Whose.</param>
/// <param name="Verdict">How, and why.</param>
/// <param name="Since">Since when.</param>
/// <param name="LastHeardAt">When it was heard last; <c>null</c> when never, or revoked.</param>
/// <param name="Endpoint">From where; for a technician.</param>
internal sealed record GarageLink(GarageId Garage, LinkVerdict Verdict, Instant Since, Instant? LastHeardAt, IPEndPoint? Endpoint);
