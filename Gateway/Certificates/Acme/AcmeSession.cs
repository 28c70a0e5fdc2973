using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Certificates.Acme;

/// <summary>Signed requests to one certificate authority (RFC 8555, section 6).</summary>
internal sealed class AcmeSession(HttpClient http, Uri directory, AcmeAccount account, TimeProvider clock)
{
    private const int MostNonces = 5;
    private const int LongestAnswer = 1024 * 1024;
    private JsonNode? places;
    private string? nonce;
    private string? accountUrl;

    /// <summary>Finds the authority's addresses and makes us known to it, or finds us known.</summary>
    public async Task OpenAsync(string? mail, CancellationToken cancellationToken)
    {
        if (accountUrl is not null)
            return;
        using (var found = await http.GetAsync(directory, cancellationToken))
        {
            var text = await found.Content.ReadAsStringAsync(cancellationToken);
            places = found.IsSuccessStatusCode ? JsonNode.Parse(text) : throw new AcmeException($"{(int)found.StatusCode} {Summary(text)}", RetryAt(found));
        }

        var request = new JsonObject { ["termsOfServiceAgreed"] = true };
        if (!string.IsNullOrEmpty(mail))
            request["contact"] = new JsonArray($"mailto:{mail}");
        var answer = await PostAsync(Place("newAccount"), request, cancellationToken);
        accountUrl = answer.Location?.AbsoluteUri ?? throw Unread("account");
    }

    /// <summary>An address of the authority's directory.</summary>
    public Uri Place(string name) => places?[name]?.GetValue<string>() is { } text ? new Uri(text) : throw Unread(name);

    /// <summary>Sends a request; a <c>null</c> payload only asks.</summary>
    public async Task<Answer> PostAsync(Uri url, JsonObject? payload, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = Sealed(url, payload, nonce ?? await AskNonceAsync(cancellationToken)) };
            using var response = await http.SendAsync(request, cancellationToken);
            KeepNonce(response);
            await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
                return new(text, response.Headers.Location);
            // An authority refuses nonces now and then, and some do it on purpose; the next one came along with the refusal.
            if (attempt >= MostNonces || !text.Contains(":badNonce", StringComparison.Ordinal))
                throw new AcmeException($"{(int)response.StatusCode} {Summary(text)}", RetryAt(response));
        }
    }

    private StringContent Sealed(Uri url, JsonObject? payload, string fresh)
    {
        nonce = null;
        var head = new JsonObject { ["alg"] = "ES256", ["nonce"] = fresh, ["url"] = url.OriginalString };
        if (accountUrl is null)
            head["jwk"] = account.PublicKey();
        else
            head["kid"] = accountUrl;
        var (protectedPart, payloadPart) = (Encode(head.ToJsonString()), payload is null ? "" : Encode(payload.ToJsonString()));
        var body = new JsonObject { ["protected"] = protectedPart, ["payload"] = payloadPart, ["signature"] = account.Sign($"{protectedPart}.{payloadPart}") };
        // Without a charset, which the authority would refuse.
        return new StringContent(body.ToJsonString(), Encoding.UTF8) { Headers = { ContentType = new MediaTypeHeaderValue("application/jose+json") } };
    }

    private async Task<string> AskNonceAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Place("newNonce"));
        using var response = await http.SendAsync(request, cancellationToken);
        KeepNonce(response);
        return nonce ?? throw Unread("nonce");
    }

    private void KeepNonce(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Replay-Nonce", out var values))
            nonce = values.First();
    }

    private Instant? RetryAt(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => clock.GetCurrentInstant() + Duration.FromTimeSpan(wait),
        { Date: { } at } => Instant.FromDateTimeOffset(at),
        _ => null,
    };

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Summary(string text)
    {
        try
        {
            var problem = JsonNode.Parse(text);
            return string.Create(CultureInfo.InvariantCulture, $"{problem?["type"]}: {problem?["detail"]}");
        }
        catch (System.Text.Json.JsonException)
        {
            return text.Length > 200 ? text[..200] : text;
        }
    }

    private static AcmeException Unread(string what) => new($"the authority's answer has no {what}", retryAt: null);

    /// <param name="Text">The body.</param>
    /// <param name="Location">Where what was asked for is found later.</param>
    internal sealed record Answer(string Text, Uri? Location)
    {
        public JsonNode Json => JsonNode.Parse(Text) ?? throw Unread("body");
    }
}
