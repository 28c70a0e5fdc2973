using System.Net;
using Fokus.Gateway.Access;
using Fokus.Gateway.Certificates.Acme;
using Fokus.Gateway.Routes;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Hosting;

/// <summary>The port without TLS: shows certificate authorities what they ask for and sends everybody else to the other one.</summary>
internal sealed class PlainDoor(RouteBook book, AcmeDesk desk, IOptions<GatewayOptions> options) : IMiddleware
{
    private const int UsualPort = 443;
    private const string Challenges = "/.well-known/acme-challenge";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps)
            return next(context);
        var host = context.Request.Host.Host;
        var target = book.Current?.Find(host);
        RequestNote.Of(context).Audience = target?.Audience;
        if (target is null)
            return End(context, HttpStatusCode.NotFound, "unknown-host");
        if (context.Request.Path.StartsWithSegments(Challenges, StringComparison.Ordinal, out var token))
            return AnswerAsync(context, token.Value?.TrimStart('/') ?? "");
        var port = options.Value.PublicPort ?? options.Value.Port;
        var there = port == UsualPort ? new HostString(host) : new HostString(host, port);
        context.Response.Headers.Location = $"https://{there}{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}";
        // 308: a form that was sent here by mistake is not sent on as something else.
        return End(context, HttpStatusCode.PermanentRedirect, "to-tls");
    }

    private Task AnswerAsync(HttpContext context, string token)
    {
        if (desk.AnswerTo(token) is not { } answer)
            return End(context, HttpStatusCode.NotFound, "no-challenge");
        RequestNote.Of(context).Say(AnsweredBy.Gateway, "challenge");
        context.Response.ContentType = "application/octet-stream";
        return context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private static Task End(HttpContext context, HttpStatusCode status, string why)
    {
        RequestNote.Of(context).Say(AnsweredBy.Gateway, why);
        context.Response.StatusCode = (int)status;
        return Task.CompletedTask;
    }
}
