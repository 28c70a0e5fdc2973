using Fokus.Gateway.Access;
using Fokus.Gateway.Routes;

namespace Fokus.Gateway.Hosting;

/// <summary>For whoever watches the process, at any host.</summary>
internal static class HealthEndpoints
{
    public const string Prefix = "/health";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup(Prefix).WithMetadata(new OpenDoor(AnyHost: true));
        doors.MapGet("/live", static () => Results.Text("live"));
        doors.MapGet("/ready", static (RouteBook book) => book.FirstApplied.IsCompletedSuccessfully
            ? Results.Text("ready")
            : Results.Text("waiting for the first routes", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
