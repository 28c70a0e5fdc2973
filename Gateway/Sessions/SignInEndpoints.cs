using System.Diagnostics;
using Fokus.Gateway.Access;
using Fokus.Gateway.Pages;
using Fokus.Gateway.Upstream;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace Fokus.Gateway.Sessions;

/// <summary>Signing in and out, at every host of the zone.</summary>
internal static class SignInEndpoints
{
    public const string SignInPath = "/entrar";
    public const string SignOutPath = "/sair";
    private const int FormBytes = 16 * 1024;
    private const int LongestPassword = 1000;

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup("").WithMetadata(new OpenDoor(AnyHost: false));
        doors.MapGet(SignInPath, ShowAsync);
        doors.MapPost(SignInPath, SignInAsync).RequireRateLimiting(SignInLimit.Policy);
        doors.MapGet(SignOutPath, ShowSignOutAsync);
        doors.MapPost(SignOutPath, SignOutAsync);
    }

    private static Task ShowAsync(HttpContext context, SignInPage page) =>
        page.WriteAsync(context, LocalPath.Read(context.Request.Query["volta"]), user: "", fault: null);

    private static async Task SignInAsync(HttpContext context, SignInDesk desk, SignInPage page, NoticeWriter notices)
    {
        // Without this a foreign page could sign a visitor in as somebody else, who then reads what they type.
        if (!SameOrigin.Holds(context.Request))
        {
            await notices.WriteAsync(context, Notices.ForeignOrigin, AnsweredBy.Refused);
            return;
        }

        var form = await ReadFormAsync(context);
        if (form is null)
        {
            await notices.WriteAsync(context, Notices.BadRequest, AnsweredBy.Refused);
            return;
        }

        var (user, password) = (form["user"].ToString().Trim(), form["password"].ToString());
        var back = LocalPath.Read(form["volta"]);
        var answer = user.Length == 0 || password.Length is 0 or > LongestPassword
            ? new SignInAnswer.Wrong()
            : await desk.AskAsync(user, password, context.RequestAborted);
        switch (answer)
        {
            case SignInAnswer.Welcome welcome:
                await context.SignInAsync(SessionCookie.Scheme, SessionClaims.Write(welcome.Person));
                RequestNote.Of(context).Person = welcome.Person.Id.Value;
                RequestNote.Of(context).Say(AnsweredBy.Gateway, "signed-in");
                SeeOther(context, back);
                break;
            case SignInAnswer.Wrong:
                await page.WriteAsync(context, back, user, SignInFault.Wrong);
                break;
            case SignInAnswer.Locked:
                await page.WriteAsync(context, back, user, SignInFault.Locked);
                break;
            case SignInAnswer.Unverified:
                await page.WriteAsync(context, back, user, SignInFault.Unverified);
                break;
            default:
                throw new UnreachableException("SignInAnswer is a closed family");
        }
    }

    private static Task ShowSignOutAsync(HttpContext context, SignOutPage page) => page.WriteAsync(context);

    private static async Task SignOutAsync(HttpContext context, LiveRequests live, NoticeWriter notices)
    {
        if (!SameOrigin.Holds(context.Request))
        {
            await notices.WriteAsync(context, Notices.ForeignOrigin, AnsweredBy.Refused);
            return;
        }

        await context.SignOutAsync(SessionCookie.Scheme);
        if (SessionClaims.Read(context.User) is { } person)
            live.EndStreamsOf(person.Id);
        RequestNote.Of(context).Say(AnsweredBy.Gateway, "signed-out");
        SeeOther(context, SignInPath);
    }

    private static void SeeOther(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
        context.Response.Headers.CacheControl = "no-store";
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > FormBytes)
            return null;
        try
        {
            return await context.Request.ReadFormAsync(new FormOptions { ValueCountLimit = 10 }, context.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
