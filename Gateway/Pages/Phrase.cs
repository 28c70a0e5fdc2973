using System.Diagnostics;
using System.Globalization;

namespace Fokus.Gateway.Pages;

/// <summary>One text in the languages that the gateway's pages speak.</summary>
internal sealed record Phrase(string Portuguese, string English)
{
    public string In(Language language) => language switch
    {
        Language.Portuguese => Portuguese,
        Language.English => English,
        _ => throw new UnreachableException("Language has no other member"),
    };

    /// <summary>The phrase with its gaps filled.</summary>
    public Phrase With(params object[] values) => new(
        string.Format(CultureInfo.InvariantCulture, Portuguese, values),
        string.Format(CultureInfo.InvariantCulture, English, values));

    /// <summary>The language that a visitor prefers: Portuguese, unless they prefer English.</summary>
    public static Language LanguageOf(HttpRequest request)
    {
        foreach (var wish in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1))
        {
            if (wish.Value.StartsWith("pt", StringComparison.OrdinalIgnoreCase))
                return Language.Portuguese;
            if (wish.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return Language.English;
        }

        return Language.Portuguese;
    }
}
