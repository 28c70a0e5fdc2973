using Fokus.Silo.Storage.Audit;

namespace Fokus.Silo.Api.Audit;

/// <summary>Gates that somebody opened by hand.</summary>
internal static class AuditEndpoints
{
    internal static void MapAudit(this IEndpointRouteBuilder garage) => garage.MapGet("/audit", ListAsync).Viewers();

    private static async Task<IResult> ListAsync(HttpContext context, AuditStore audit, CancellationToken cancellationToken)
    {
        var rows = await audit.ListAsync(context.Garage(), context.Limit(), cancellationToken);
        return Results.Ok(new
        {
            openings = rows.Select(row => new
            {
                command = row.Command.Value,
                lane = row.Lane.Value,
                by = row.By.Value,
                row.Reason,
                row.Note,
                row.Fate,
                row.AskedAt,
                row.HeardAt,
                row.Outcome,
                fact = new { row.Fact.Epoch, row.Fact.Seq },
            }),
        });
    }
}
