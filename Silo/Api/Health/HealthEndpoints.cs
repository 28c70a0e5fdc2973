using System.Data.Common;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Silo.Identity;

namespace Fokus.Silo.Api.Health;

/// <summary>Whether the process lives, and whether it can serve.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(3);

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "live" }));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        GatewayKeys keys, IGrainFactory grains, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            // One question to the database, and one to a grain, wherever in the cluster it is.
            await keys.CurrentAsync(cancellationToken).WaitAsync(Within, time, cancellationToken);
            await grains.GetGrain<IChainGrain>(GrainKeys.Chain).ReadAsync(0).WaitAsync(Within, time, cancellationToken);
            return Results.Ok(new { status = "ready" });
        }
        catch (Exception failure) when (failure is DbException or OrleansException or TimeoutException)
        {
            return Problems.Of(
                StatusCodes.Status503ServiceUnavailable, "not_ready", "The database or the cluster does not answer.");
        }
    }
}
