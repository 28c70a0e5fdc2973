using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>Asks the centre at its public host, by HTTPS and nothing else.</summary>
internal sealed class CentreClient : IDisposable
{
    private const int LongestAnswer = 256 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private static readonly JsonSerializerOptions Spelling = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient client;

    private CentreClient(HttpClient client) => this.client = client;

    /// <summary>A client of a centre; throws <see cref="FormatException"/> with what to write when that cannot be one.</summary>
    /// <param name="centre">Such as https://painel.garagens.example.</param>
    /// <param name="caFile">The certificate of an authority of the centre's own; <c>null</c> for those that the machine trusts.</param>
    public static CentreClient Open(string centre, string? caFile)
    {
        if (!Uri.TryCreate(centre, UriKind.Absolute, out var address) || !address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) || address.PathAndQuery is not "/")
            throw new FormatException($"'{centre}' is no centre: write its address, such as https://painel.garagens.example.");
        var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };
        if (caFile is not null)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(Certificate(caFile));
        }

        return new(new HttpClient(handler) { BaseAddress = address, Timeout = Limit, MaxResponseContentBufferSize = LongestAnswer });
    }

    /// <summary>Asks once. Nothing is tried again: whoever asks knows what may be done twice.</summary>
    public async Task<CentreReply> AskAsync(HttpMethod method, string path, object? body, string? apiKey, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.Add(new("application/json"));
        if (apiKey is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: Spelling);
            // With a length, and not in pieces: the gateway lets only short requests pass.
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            return Read((int)answer.StatusCode, answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException fault)
        {
            return new CentreReply.Unheard(fault.InnerException?.Message ?? fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CentreReply.Unheard($"no answer within {Limit.TotalSeconds:0} s");
        }
    }

    /// <summary>Reads a part of an answer; <c>null</c> when it is not there as it should be.</summary>
    public static T? Find<T>(JsonElement body)
        where T : class
    {
        try
        {
            return body.Deserialize<T>(Spelling);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => client.Dispose();

    private static CentreReply Read(int status, bool isSuccess, string text)
    {
        JsonElement body;
        try
        {
            body = JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return new CentreReply.Refused("", [$"The address answered {status}, but not as a centre does: look whether it is the chain console's."]);
        }

        if (isSuccess)
            return new CentreReply.Done(body);
        var why = new List<string> { Word(body, "detail") is { Length: > 0 } detail ? detail : $"The centre answered {status}." };
        if (body.ValueKind is JsonValueKind.Object && body.TryGetProperty("faults", out var faults) && faults.ValueKind is JsonValueKind.Array)
            why.AddRange(faults.EnumerateArray().Select(fault => fault.ToString()));
        return new CentreReply.Refused(Word(body, "code"), why);
    }

    private static string Word(JsonElement body, string name) =>
        body.ValueKind is JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static X509Certificate2 Certificate(string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{file} is no certificate of an authority: {fault.Message}", fault);
        }
    }
}
