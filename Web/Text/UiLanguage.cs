using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Fokus.Web.Text;

/// <summary>In which language a request is answered, and in which colours.</summary>
/// <remarks>
/// Only the language of words changes. A browser set to English would else print reais as "¤76.70"; so the culture
/// of numbers is Brazilian for every request.
/// </remarks>
public static class UiLanguage
{
    /// <summary>The cookie that remembers the language: <c>pt-BR</c> or <c>en</c>.</summary>
    public const string LanguageCookie = "fokus-lingua";

    /// <summary>The cookie that remembers the colours: <c>light</c> or <c>dark</c>; without it the machine decides.</summary>
    public const string ThemeCookie = "fokus-tema";

    /// <summary>Sets the language for the rest of the request.</summary>
    public static void Use(HttpContext context)
    {
        CultureInfo.CurrentCulture = Texts.Brazil;
        CultureInfo.CurrentUICulture = IsEnglish(context.Request) ? Texts.English : Texts.Brazil;
    }

    /// <summary>The colours that the reader chose; <c>null</c> when they did not.</summary>
    public static string? ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => null,
    };

    private static bool IsEnglish(HttpRequest request) =>
        string.Equals(request.Cookies[LanguageCookie], "en", StringComparison.Ordinal);
}
