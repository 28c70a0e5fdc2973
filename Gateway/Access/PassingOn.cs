using System.Diagnostics;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Sessions;
using Fokus.Gateway.Upstream;

namespace Fokus.Gateway.Access;

/// <summary>The last station: an admitted request goes to the server behind its host, and what goes wrong there becomes a page.</summary>
internal sealed class PassingOn(
    RouteBook book, LiveRequests lives, Passage passage, VisitLimits limits, GarageContacts contacts, RequestGate gate, NoticeWriter notices)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (target, person) = context.Features.Get<Admitted>() ?? throw new UnreachableException("nothing comes here past the gate");
        var kind = RequestKinds.Of(context.Request);
        using var place = kind == RequestKind.Page ? null : limits.Stream(ClientAddress.Of(context), target);
        if (kind != RequestKind.Page && place is null)
        {
            await notices.WriteAsync(context, Notices.TooManyStreams, AnsweredBy.Refused);
            return;
        }

        if (target.Servers.Count == 0)
        {
            await notices.WriteAsync(context, ToNotice(UpstreamFailure.Unreachable, target), AnsweredBy.Gateway);
            return;
        }

        SessionCookie.Strip(context.Request);
        using var live = lives.Enter(new LiveRequest(context)
        {
            Host = context.Request.Host.Host,
            Audience = target.Audience,
            Client = ClientAddress.Of(context),
            Path = context.Request.Path,
            Person = person,
            IsStream = kind != RequestKind.Page,
            Server = target.Servers[0],
        });
        // The routes may have changed since the gate, and whoever changed them did not see this request yet.
        if (book.IsOver(live))
            await notices.WriteAsync(context, Notices.UnknownHost, AnsweredBy.Refused);
        else
            await SendAsync(context, live, target, kind);
    }

    private async Task SendAsync(HttpContext context, LiveRequest live, PublicTarget target, RequestKind kind)
    {
        var note = RequestNote.Of(context);
        var failure = await passage.SendAsync(context, live, target.Servers, kind);
        if (failure is null)
        {
            contacts.NoteReached(target.Audience);
            note.Say(AnsweredBy.Backend, "passed");
        }
        else if (live.IsEnded)
        {
            note.Say(AnsweredBy.Gateway, "cut-off");
        }
        else if (context.Response.HasStarted || failure == UpstreamFailure.Visitor)
        {
            note.Say(AnsweredBy.Backend, failure == UpstreamFailure.Visitor ? "visitor-left" : "broke-off");
        }
        else
        {
            context.Response.Clear();
            await notices.WriteAsync(context, ToNotice(failure.Value, target), AnsweredBy.Gateway);
        }
    }

    private Notice ToNotice(UpstreamFailure failure, PublicTarget target) => failure switch
    {
        UpstreamFailure.Unreachable when target is PublicTarget.Garage garage => Notices.GarageOffline(garage.Target, contacts.NoteLost(target.Audience)),
        UpstreamFailure.ServerDown when target is PublicTarget.Garage garage => Notices.ServerDown(garage.Target, contacts.NoteLost(target.Audience)),
        UpstreamFailure.Unreachable or UpstreamFailure.ServerDown => Notices.CentralOffline(contacts.NoteLost(target.Audience)),
        UpstreamFailure.Broken => Notices.BrokenAnswer(target),
        UpstreamFailure.Slow => Notices.SlowAnswer(target),
        UpstreamFailure.TooLarge => Notices.TooLarge(gate.BodyLimit(target)),
        UpstreamFailure.Visitor => throw new UnreachableException("a visitor who is gone is told nothing"),
    };
}
