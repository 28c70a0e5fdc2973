using Fokus.EdgeBridge.Console.Pages;
using Fokus.Web.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fokus.EdgeBridge.Console.Access;

/// <summary>Sign-in at the garage itself: it works with the cluster and the gateway out of reach.</summary>
internal sealed class SignInEndpoints(IOperators operators, SignInBrake brake)
{
    internal static IResult Show(HttpContext context, string? voltar) => Page(context, voltar, null, StatusCodes.Status200OK);

    internal async Task<IResult> SignInAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        string user = form["user"].ToString().Trim(), back = form["voltar"].ToString();
        if (!SameOrigin.HoldsForForm(context.Request))
            return Page(context, back, "SignIn.Foreign", StatusCodes.Status403Forbidden);
        if (!brake.TryBegin(user))
            return Page(context, back, "SignIn.Locked", StatusCodes.Status429TooManyRequests);
        if (operators.Check(user, form["password"].ToString()) is not { } session)
            return Page(context, back, "SignIn.Wrong", StatusCodes.Status401Unauthorized);

        brake.Right(user);
        await ConsoleAccess.SignInAsync(context, session);
        return Results.Redirect(LocalPath(back));
    }

    internal static async Task<IResult> SignOutAsync(HttpContext context)
    {
        if (!SameOrigin.HoldsForForm(context.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        await context.SignOutAsync(ConsoleAccess.Scheme);
        return Results.Redirect("/entrar");
    }

    private static RazorComponentResult<SignInPage> Page(HttpContext context, string? back, string? error, int status) =>
        new(new { Back = LocalPath(back), Error = error, Theme = UiLanguage.ThemeOf(context.Request) }) { StatusCode = status };

    /// <summary>
    /// A path of ours; an address of another site would make us somebody's lure, and what is not ASCII cannot stand in a
    /// header.
    /// </summary>
    private static string LocalPath(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && path.All(c => c is > ' ' and <= '~') ? path : "/";
}
