using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Routes;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Pages;

/// <summary>The frame of the gateway's pages: one style, no script, nothing fetched from anywhere.</summary>
internal sealed class PageShell(RouteBook book, IOptions<GatewayOptions> options)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement);
    private static readonly string Style = ReadStyle();

    private static readonly Dress Plain = Dress.Of(Style);
    private static readonly Phrase Call = new("Ajuda:", "Help:");
    private readonly ConcurrentDictionary<string, Dress> dresses = new(StringComparer.Ordinal);

    /// <summary>Text as it may stand in HTML, inside an element or an attribute in quotes.</summary>
    public static string Safe(string text) => Encoder.Encode(text);

    /// <summary>Sends a page.</summary>
    /// <param name="context">The request, whose status is set already.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="title">Plain text.</param>
    /// <param name="main">HTML, every text in it made safe.</param>
    /// <param name="retrySeconds">After how many seconds the browser asks again; <c>null</c> for never.</param>
    public Task WriteAsync(HttpContext context, Language language, string title, string main, int? retrySeconds)
    {
        var brand = book.Current?.Find(context.Request.Host.Host)?.Brand ?? Brand.None;
        var (dress, name) = (DressOf(brand), brand.Name ?? options.Value.Brand);
        var contact = brand.Contact ?? options.Value.Contact;
        var foot = contact.Length > 0 ? $"<footer>{Safe(Call.In(language))} {Safe(contact)}</footer>" : "";
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = dress.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept, Accept-Language";
        context.Response.ContentType = "text/html; charset=utf-8";
        var retry = retrySeconds is { } seconds ? $"<meta http-equiv=\"refresh\" content=\"{seconds}\">" : "";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="{(language == Language.Portuguese ? "pt-BR" : "en")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">{retry}
            <title>{Safe(title)} · {Safe(name)}</title><style>{dress.Style}</style></head>
            <body><header>{Safe(name)}</header><main>{main}</main>{foot}</body>
            </html>

            """,
            context.RequestAborted);
    }

    /// <summary>A colour was read as six hexadecimal digits and is readable under white; a chain has few of them.</summary>
    private Dress DressOf(Brand brand) => brand.Color is { } color
        ? dresses.GetOrAdd(color, static color => Dress.Of($"{Style}header{{background:{color};color:#fff}}"))
        : Plain;

    private static string ReadStyle()
    {
        using var stream = typeof(PageShell).Assembly.GetManifestResourceStream("pages.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The style is let in by its hash, so that no text that found its way into a page can bring another.</summary>
    private sealed record Dress(string Style, string Policy)
    {
        public static Dress Of(string style) => new(
            style,
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }
}
