using Fokus.Wire.Enrolment;
using Microsoft.AspNetCore.Mvc;

namespace Fokus.Silo.Api.Links;

/// <summary>Where garages' servers ask. The one call of the API that needs nobody to be signed in: the code, or the garage's secret, says who it is.</summary>
internal static class EnrolmentEndpoints
{
    internal static void MapEnrolment(this IEndpointRouteBuilder api) => api
        .MapPost(EnrolmentPath.Path["/v1".Length..], AnswerAsync)
        .WithMetadata(new RequestSizeLimitAttribute(EnrolmentPath.LongestRequest))
        .AllowAnonymous();

    private static async Task<IResult> AnswerAsync(HttpContext context, EnrolmentDesk desk)
    {
        var (request, refusal) = await Body.ReadAsync<EnrolmentRequest>(context);
        return refusal ?? await desk.AnswerAsync(request!, PlaceOf(context), context.RequestAborted);
    }

    /// <summary>The gateways say whom they speak for; nobody else reaches this port.</summary>
    private static string PlaceOf(HttpContext context) => context.Request.Headers["X-Forwarded-For"].ToString() is { Length: > 0 and < 100 } told
        ? told
        : context.Connection.RemoteIpAddress?.ToString() ?? "";
}
