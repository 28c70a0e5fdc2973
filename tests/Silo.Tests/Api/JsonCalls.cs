using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Fokus.Silo.Tests.Api;

/// <summary>Calls of the API, and their answers as JSON.</summary>
internal static class JsonCalls
{
    internal static async Task<(int Status, JsonNode Body)> CallAsync(
        this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    /// <summary>True when a value of an answer is this text.</summary>
    internal static bool Says(this JsonNode? value, string text) => string.Equals((string?)value, text, StringComparison.Ordinal);

    internal static Task<(int Status, JsonNode Body)> ReadJsonAsync(this HttpClient client, string path) =>
        client.CallAsync(HttpMethod.Get, path);

    internal static Task<(int Status, JsonNode Body)> PutJsonAsync(this HttpClient client, string path, object body) =>
        client.CallAsync(HttpMethod.Put, path, body);

    internal static Task<(int Status, JsonNode Body)> PostJsonAsync(this HttpClient client, string path, object body) =>
        client.CallAsync(HttpMethod.Post, path, body);
}
