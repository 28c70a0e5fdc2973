using Fokus.Gateway.Access;
using Fokus.Gateway.Sessions;

namespace Fokus.Gateway.Pages;

/// <summary>Asks whether to sign out: a link alone must not do it, since any page can hold one.</summary>
internal sealed class SignOutPage(PageShell shell)
{
    private static readonly Phrase Title = new("Sair", "Sign out");
    private static readonly Phrase Text = new("Você sairá de todos os endereços neste navegador.", "You will be signed out of every address in this browser.");

    public Task WriteAsync(HttpContext context)
    {
        var language = Phrase.LanguageOf(context.Request);
        RequestNote.Of(context).Say(AnsweredBy.Gateway, "sign-out-page");
        var main =
            $"""
            <h1>{PageShell.Safe(Title.In(language))}</h1><p>{PageShell.Safe(Text.In(language))}</p>
            <form method="post" action="{SignInEndpoints.SignOutPath}"><button>{PageShell.Safe(Title.In(language))}</button></form>
            """;
        return shell.WriteAsync(context, language, Title.In(language), main, retrySeconds: null);
    }
}
