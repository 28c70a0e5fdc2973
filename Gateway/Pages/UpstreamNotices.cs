using System.Diagnostics;
using Fokus.Gateway.Access;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Upstream;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Pages;

/// <summary>Turns what went wrong behind the gateway into a page, when nothing has been sent yet.</summary>
internal sealed class UpstreamNotices(RouteBook book, GarageContacts contacts, NoticeWriter notices, IOptions<GatewayOptions> options)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        await next(context);

        var noted = context.Features.Get<IForwarderErrorFeature>();
        var target = book.Current?.Find(host);
        if (noted is null)
        {
            contacts.NoteReached(host);
            RequestNote.Of(context).Say(AnsweredBy.Backend, "passed");
            return;
        }

        var failure = UpstreamFailures.Of(noted);
        if (context.Response.HasStarted || failure == UpstreamFailure.Visitor || target is null)
        {
            RequestNote.Of(context).Say(AnsweredBy.Backend, failure == UpstreamFailure.Visitor ? "visitor-left" : "broke-off");
            return;
        }

        context.Response.Clear();
        await notices.WriteAsync(context, ToNotice(failure, target, host), AnsweredBy.Gateway);
    }

    private Notice ToNotice(UpstreamFailure failure, PublicTarget target, string host) => failure switch
    {
        UpstreamFailure.Unreachable when target is PublicTarget.Garage garage => Notices.GarageOffline(garage.Target, contacts.NoteLost(host)),
        UpstreamFailure.Unreachable => Notices.CentralOffline(contacts.NoteLost(host)),
        UpstreamFailure.Broken => Notices.BrokenAnswer(target),
        UpstreamFailure.Slow => Notices.SlowAnswer(target),
        UpstreamFailure.TooLarge => Notices.TooLarge(options.Value.BodyLimitBytes),
        UpstreamFailure.Visitor => throw new UnreachableException("a visitor who is gone is told nothing"),
    };
}
