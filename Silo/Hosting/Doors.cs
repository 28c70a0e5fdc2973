using Grpc.AspNetCore.Server;

namespace Fokus.Silo.Hosting;

/// <summary>Two doors, two kinds of callers: what belongs to one is not found at the other.</summary>
internal static class Doors
{
    internal static void UseDoors(this WebApplication app, SiloOptions options) => app.Use((context, next) =>
    {
        var isLink = context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is not null;
        if (isLink == (context.Connection.LocalPort == options.LinkPort))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
