using Fokus.Gateway.Access;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Fokus.Wire.Enrolment;
using Microsoft.AspNetCore.Http.Features;

namespace Fokus.Gateway.Links;

/// <summary>
/// The one path that goes on to a silo without a session: a garage's server has a one-time code or its own secret, which
/// the silo judges. Exactly this path, at the chain console's host, POST only, and short.
/// </summary>
internal static class EnrolmentDoor
{
    public static void MapEnrolment(this IEndpointRouteBuilder app) =>
        app.MapPost(EnrolmentPath.Path, PassAsync).WithMetadata(new OpenDoor(AnyHost: false));

    private static Task PassAsync(HttpContext context, RouteBook book, PassingOn passing, NoticeWriter notices)
    {
        // The matcher is not as exact as we are: it takes other cases of letters and a slash at the end as well.
        if (book.Current?.Find(context.Request.Host.Host) is not PublicTarget.Panel panel
            || !string.Equals(context.Request.Path.Value, EnrolmentPath.Path, StringComparison.Ordinal))
            return notices.WriteAsync(context, Notices.UnknownHost, AnsweredBy.Refused);
        if (context.Request.ContentLength is null or > EnrolmentPath.LongestRequest)
            return notices.WriteAsync(context, Notices.TooLarge(EnrolmentPath.LongestRequest), AnsweredBy.Refused);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = EnrolmentPath.LongestRequest;
        // Neither a key nor a cookie that came along lends this call anything.
        context.Request.Headers.Authorization = default;
        context.Request.Headers.Cookie = default;
        context.Features.Set(new Admitted(panel, Person: null));
        return passing.InvokeAsync(context);
    }
}
