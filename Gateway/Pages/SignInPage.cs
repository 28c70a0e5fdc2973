using System.Diagnostics;
using Fokus.Gateway.Access;
using Fokus.Gateway.Sessions;
using Fokus.Gateway.Sessions.Directories;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Pages;

/// <summary>The sign-in form. Passwords may be pasted and kept by the browser.</summary>
internal sealed class SignInPage(PageShell shell, IOptions<DirectoryOptions> directory)
{
    private static readonly Phrase Title = new("Entrar", "Sign in");
    private static readonly Phrase User = new("Usuário", "User");
    private static readonly Phrase ByDirectory = new("Entrar com {0}", "Sign in with {0}");
    private static readonly Phrase Password = new("Senha", "Password");

    public Task WriteAsync(HttpContext context, string back, string user, SignInFault? fault)
    {
        var language = Phrase.LanguageOf(context.Request);
        var (status, code, text) = Say(fault);
        context.Response.StatusCode = status;
        RequestNote.Of(context).Say(fault is null ? AnsweredBy.Gateway : AnsweredBy.Refused, code);
        var told = text is null ? "" : $"<p class=\"fault\" role=\"alert\">{PageShell.Safe(text.In(language))}</p>";
        var main =
            $"""
            <h1>{PageShell.Safe(Title.In(language))}</h1>{told}
            <form method="post" action="{SignInEndpoints.SignInPath}">
            <input type="hidden" name="volta" value="{PageShell.Safe(back)}">
            <label for="user">{PageShell.Safe(User.In(language))}</label>
            <input id="user" name="user" value="{PageShell.Safe(user)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required autofocus>
            <label for="password">{PageShell.Safe(Password.In(language))}</label>
            <input id="password" name="password" type="password" autocomplete="current-password" maxlength="1000" required>
            <button>{PageShell.Safe(Title.In(language))}</button>
            </form>{Other(back, language)}
            """;
        return shell.WriteAsync(context, language, Title.In(language), main, retrySeconds: null);
    }

    private string Other(string back, Language language) => directory.Value.Authority is null
        ? ""
        : $"<p class=\"other\"><a href=\"{DirectoryDoor.GoPath}?volta={PageShell.Safe(Uri.EscapeDataString(back))}\">{PageShell.Safe(ByDirectory.With(directory.Value.Name).In(language))}</a></p>";

    private static (int Status, string Code, Phrase? Text) Say(SignInFault? fault) => fault switch
    {
        null => (StatusCodes.Status200OK, "sign-in-page", null),
        SignInFault.Wrong => (
            StatusCodes.Status401Unauthorized,
            "wrong-password",
            new("Usuário ou senha incorretos.", "Wrong user or password.")),
        SignInFault.Locked => (
            StatusCodes.Status429TooManyRequests,
            "locked",
            new("Muitas senhas erradas para este usuário. Espere alguns minutos e tente de novo.", "Too many wrong passwords for this user. Wait a few minutes and try again.")),
        SignInFault.Unverified => (
            StatusCodes.Status503ServiceUnavailable,
            "unverified",
            new("Não foi possível verificar agora. Tente de novo em instantes.", "It was not possible to verify this now. Try again in a moment.")),
        _ => throw new UnreachableException("SignInFault has no other member"),
    };
}
