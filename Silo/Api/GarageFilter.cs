using Fokus.Domain.Ids;
using Fokus.Silo.Identity;

namespace Fokus.Silo.Api;

/// <summary>The garage of a call's path: it must be an id, and one that the person may see.</summary>
internal sealed class GarageFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var text = http.GetRouteValue("garage") as string ?? "";
        if (!GarageId.TryParse(text, out var garage))
            return ValueTask.FromResult<object?>(Problems.UnknownGarage(text));
        if (!http.Person().MaySee(garage))
            return ValueTask.FromResult<object?>(Problems.NotYours(text));
        http.Features.Set(new Asked(garage));
        return next(context);
    }

    internal sealed record Asked(GarageId Garage);
}
