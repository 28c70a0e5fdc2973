using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Sessions;
using Fokus.Gateway.Upstream;
using Fokus.Wire.Identity;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Access;

/// <summary>Lets a request through to a garage or a silo, or says why not. Everything that is passed on passes here.</summary>
internal sealed class RequestGate(
    RouteBook book, LiveRequests live, NoticeWriter notices, IOptions<GatewayOptions> options) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var door = context.GetEndpoint()?.Metadata.GetMetadata<OpenDoor>();
        InboundHeaders.Strip(context.Request);
        if (door is { AnyHost: true })
        {
            await next(context);
            return;
        }

        var table = book.Current;
        var target = table?.Find(context.Request.Host.Host);
        if (table is null)
            await notices.WriteAsync(context, Notices.Starting, AnsweredBy.Gateway);
        else if (target is null)
            await notices.WriteAsync(context, Notices.UnknownHost, AnsweredBy.Refused);
        else if (context.GetEndpoint() is null && target is not PublicTarget.Apex)
            // A garage so new that the proxy takes its route in only now.
            await notices.WriteAsync(context, Notices.Starting, AnsweredBy.Gateway);
        else if (context.Request.ContentLength > options.Value.BodyLimitBytes)
            await notices.WriteAsync(context, Notices.TooLarge(options.Value.BodyLimitBytes), AnsweredBy.Refused);
        else if (door is not null)
            await next(context);
        else
            await PassAsync(context, table, target, next);
    }

    private async Task PassAsync(HttpContext context, RouteTable table, PublicTarget target, RequestDelegate next)
    {
        if (target is PublicTarget.Apex)
        {
            context.Response.Redirect($"{context.Request.Scheme}://{Links.Authority(table.PanelHost, context.Request)}/");
            RequestNote.Of(context).Say(AnsweredBy.Gateway, "to-panel");
            return;
        }

        if (target is PublicTarget.Panel && IsPartner(context.Request))
        {
            // The silo knows partners' keys; a cookie that came along must not lend the call a person.
            await ForwardAsync(context, RouteTable.PanelLabel, next);
            return;
        }

        var person = SessionClaims.Read(context.User);
        if (person is null)
            await AskToSignInAsync(context);
        else
            await PassPersonAsync(context, table, target, person, next);
    }

    private async Task PassPersonAsync(HttpContext context, RouteTable table, PublicTarget target, Person person, RequestDelegate next)
    {
        RequestNote.Of(context).Person = person.Id.Value;
        var (audience, isAllowed) = target switch
        {
            PublicTarget.Garage garage => (garage.Target.Id.Value, person.MaySee(garage.Target.Id)),
            PublicTarget.Panel => (RouteTable.PanelLabel, person.IsChain),
            _ => throw new UnreachableException("the bare zone was answered before"),
        };
        if (SameOrigin.IsNeeded(context.Request) && !SameOrigin.Holds(context.Request))
        {
            await notices.WriteAsync(context, Notices.ForeignOrigin, AnsweredBy.Refused);
        }
        else if (!isAllowed)
        {
            await notices.WriteAsync(context, Notices.NoRight(Links.Of(table, person, context.Request)), AnsweredBy.Refused);
        }
        else
        {
            // A garage need not know which others the person sees, and hundreds of them would not fit into a header.
            IReadOnlyList<GarageId> garages = target is PublicTarget.Garage here ? [here.Target.Id] : [];
            context.Features.Set(new VouchedPerson(person with { Garages = garages }, audience));
            await ForwardAsync(context, audience, next);
        }
    }

    private async Task ForwardAsync(HttpContext context, string audience, RequestDelegate next)
    {
        SessionCookie.Strip(context.Request);
        var person = context.Features.Get<VouchedPerson>()?.Person.Id;
        using (live.Enter(audience, person, IsStream(context.Request), context))
            await next(context);
    }

    private async Task AskToSignInAsync(HttpContext context)
    {
        if (!NoticeWriter.WantsPage(context.Request) || SameOrigin.IsUpgrade(context.Request))
        {
            await notices.WriteAsync(context, Notices.SignInNeeded, AnsweredBy.Refused);
            return;
        }

        // What was to be done without a session is not done after it: only a page that was looked for is come back to.
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method) ? StatusCodes.Status302Found : StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{SignInEndpoints.SignInPath}?volta={Uri.EscapeDataString(back)}";
        context.Response.Headers.CacheControl = "no-store";
        RequestNote.Of(context).Say(AnsweredBy.Refused, Notices.SignInNeeded.Code);
    }

    private static bool IsPartner(HttpRequest request) =>
        request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
        && request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static bool IsStream(HttpRequest request) =>
        request.Path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase)
        || request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase)
        || SameOrigin.IsUpgrade(request);
}
