using Fokus.Gateway.Hosting;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Access;

/// <summary>
/// What is decided before anybody is asked who they are: is the request well made, is there such a host, may this address
/// come here, is it one too many, is it too large. What passes goes on to <see cref="PersonGate"/>.
/// </summary>
internal sealed class RequestGate(
    RouteBook book, VisitLimits limits, PersonGate people, NoticeWriter notices, IOptions<GatewayOptions> options) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        InboundHeaders.Strip(context.Request);
        var door = context.GetEndpoint()?.Metadata.GetMetadata<OpenDoor>();
        if (door is { AnyHost: true })
            return next(context);

        var client = ClientAddress.Of(context);
        var table = book.Current;
        var target = table?.Find(context.Request.Host.Host);
        RequestNote.Of(context).Audience = target?.Audience;
        if (Framing.IsDoubtful(context.Request))
            return RefuseAsync(context, Notices.Doubtful);
        if (!limits.Admits(client))
            return RefuseAsync(context, Notices.TooManyRequests);
        if (table is null)
            return notices.WriteAsync(context, Notices.Starting, AnsweredBy.Gateway);
        if (target is null)
            return RefuseAsync(context, Notices.UnknownHost);
        if (!target.Rules.Allows(client, context.Request.Path))
            return RefuseAsync(context, Notices.Blocked);
        if (!limits.Admits(target))
            return RefuseAsync(context, Notices.TooManyRequests);

        var most = BodyLimit(target);
        var isTooLarge = context.Request.ContentLength > most;
        // A body that is refused is read to its end, within the server's five seconds: a browser that is cut off while it
        // still sends shows no page.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = isTooLarge ? null : most;
        if (isTooLarge)
            return RefuseAsync(context, Notices.TooLarge(most));
        return door is not null ? next(context) : people.PassAsync(context, table, target, next);
    }

    /// <summary>The longest body that a target takes.</summary>
    public long BodyLimit(PublicTarget target) =>
        (target as PublicTarget.Garage)?.Target.Front.BodyLimitBytes ?? options.Value.BodyLimitBytes;

    private Task RefuseAsync(HttpContext context, Notice notice) => notices.WriteAsync(context, notice, AnsweredBy.Refused);
}
