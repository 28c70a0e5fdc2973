using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fokus.Gateway.Access;
using Fokus.Gateway.Routes;
using NodaTime.Text;

namespace Fokus.Gateway.Pages;

/// <summary>Sends a notice as a page to a browser that shows pages, and as a problem (RFC 9457) to everything else.</summary>
internal sealed class NoticeWriter(PageShell shell)
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly Phrase Local = new("Está na garagem? Use o endereço local:", "Are you in the garage? Use the local address:");

    /// <summary>True when the visitor is a person whose browser will show what comes back.</summary>
    public static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public Task WriteAsync(HttpContext context, Notice notice, AnsweredBy answeredBy)
    {
        RequestNote.Of(context).Say(answeredBy, notice.Code);
        context.Response.StatusCode = notice.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (notice.RetrySeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var language = Phrase.LanguageOf(context.Request);
        if (!WantsPage(context.Request))
            return WriteProblemAsync(context, notice, language);
        // A page that came of a form is not fetched again by itself: the browser would ask for the form's address.
        var retry = HttpMethods.IsGet(context.Request.Method) ? notice.RetrySeconds : null;
        return shell.WriteAsync(context, language, notice.Title.In(language), Body(notice, language), retry);
    }

    private static Task WriteProblemAsync(HttpContext context, Notice notice, Language language)
    {
        context.Response.ContentType = "application/problem+json";
        return JsonSerializer.SerializeAsync(
            context.Response.Body,
            new Problem($"urn:problem:{notice.Code}", notice.Title.In(language), notice.Status, notice.Text.In(language))
            {
                RetryAfterSeconds = notice.RetrySeconds,
                LastSeenAt = notice.LastSeenAt is { } seen ? InstantPattern.ExtendedIso.Format(seen) : null,
            },
            Spelling,
            context.RequestAborted);
    }

    private static string Body(Notice notice, Language language)
    {
        var main = new StringBuilder();
        main.Append("<h1>").Append(PageShell.Safe(notice.Title.In(language))).Append("</h1>");
        AppendLamps(main, notice.Lamps, language);
        main.Append("<p>").Append(PageShell.Safe(notice.Text.In(language))).Append("</p>");
        if (notice.Since is { } since)
            main.Append("<p class=\"since\">").Append(PageShell.Safe(since.In(language))).Append("</p>");
        if (notice.LocalAddress is { } local)
            main.Append("<p>").Append(PageShell.Safe(Local.In(language))).Append(' ').Append(LinkOrText(local)).Append("</p>");
        if (notice.Links.Count > 0)
            AppendLinks(main, notice.Links);
        return main.ToString();
    }

    private static void AppendLamps(StringBuilder main, IReadOnlyList<Lamp> lamps, Language language)
    {
        if (lamps.Count == 0)
            return;
        main.Append("<ul class=\"lamps\">");
        foreach (var lamp in lamps)
        {
            var (css, mark, word) = Look(lamp.Light);
            main.Append("<li class=\"").Append(css).Append("\"><span class=\"mark\" aria-hidden=\"true\">").Append(mark).Append("</span><b>")
                .Append(PageShell.Safe(lamp.Name.In(language))).Append("</b>").Append(PageShell.Safe((lamp.Word ?? word).In(language))).Append("</li>");
        }

        main.Append("</ul>");
    }

    // A shape and a word as well as a colour: some visitors see no colours.
    private static (string Css, string Mark, Phrase Word) Look(LampLight light) => light switch
    {
        LampLight.Good => ("good", "●", new("em ordem", "in order")),
        LampLight.Out => ("out", "■", new("sem resposta", "no answer")),
        LampLight.Half => ("half", "▲", new("com problema", "in trouble")),
        LampLight.Unknown => ("unknown", "?", new("não se sabe", "not known")),
        _ => throw new UnreachableException("LampLight has no other member"),
    };

    private static void AppendLinks(StringBuilder main, IReadOnlyList<PageLink> links)
    {
        main.Append("<ul class=\"links\">");
        foreach (var link in links)
            main.Append("<li><a href=\"").Append(PageShell.Safe(link.Address)).Append("\">").Append(PageShell.Safe(link.Text)).Append("</a></li>");
        main.Append("</ul>");
    }

    // Only a web address becomes a link: any other scheme would be a way to run something.
    private static string LinkOrText(string local) =>
        Uri.TryCreate(local, UriKind.Absolute, out var address) && WebAddress.IsWeb(address)
            ? $"<a href=\"{PageShell.Safe(address.AbsoluteUri)}\">{PageShell.Safe(local)}</a>"
            : PageShell.Safe(local);

    private sealed record Problem(string Type, string Title, int Status, string Detail)
    {
        public int? RetryAfterSeconds { get; init; }

        public string? LastSeenAt { get; init; }
    }
}
