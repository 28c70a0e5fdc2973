using Fokus.Domain.Ids;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Garages;
using Grpc.Core;

namespace Fokus.Silo.EdgeLink;

/// <summary>Lets garages in: each with its own secret.</summary>
internal sealed class EdgeDoor(GarageStore garages)
{
    /// <summary>The garage whose secret the call carries; <c>null</c> when there is none, and it is not said what was wrong.</summary>
    internal async Task<GarageId?> AdmitAsync(ServerCallContext context)
    {
        var isId = GarageId.TryParse(context.RequestHeaders.GetValue("fokus-garage"), out var garage);
        var secret = isId ? await garages.FindLinkSecretAsync(garage, context.CancellationToken) : null;
        return Secrets.Carries(context.RequestHeaders.GetValue("authorization"), secret) ? garage : null;
    }
}
