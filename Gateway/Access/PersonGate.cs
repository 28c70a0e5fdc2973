using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Sessions;
using Fokus.Gateway.Upstream;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Access;

/// <summary>Lets a person through to what they may see, and asks everybody else to sign in.</summary>
internal sealed class PersonGate(NoticeWriter notices)
{
    public async Task PassAsync(HttpContext context, RouteTable table, PublicTarget target, RequestDelegate next)
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
            context.Features.Set(new Admitted(target, Person: null));
            await next(context);
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
        var isAllowed = target switch
        {
            PublicTarget.Garage garage => person.MaySee(garage.Target.Id),
            PublicTarget.Panel => person.IsChain,
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
            context.Features.Set(new VouchedPerson(person with { Garages = garages }, target.Audience));
            context.Features.Set(new Admitted(target, person.Id));
            await next(context);
        }
    }

    private async Task AskToSignInAsync(HttpContext context)
    {
        if (!NoticeWriter.WantsPage(context.Request) || RequestKinds.IsUpgrade(context.Request))
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
}
