using System.Net;
using Fokus.EdgeBridge.Console.Displays;
using Fokus.EdgeBridge.Tests.Diagnostics;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class DisplayPageTests
{
    private const string Token = "tela-0123456789ab";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_screen_with_the_token_sees_its_lane_without_signing_in_and_nobody_else_does()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = app.Address };

        var page = await client.GetStringAsync(new Uri($"/displays/entrada-1?token={Token}", UriKind.Relative), Stop);
        Assert.Contains("BEM-VINDO", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, page, StringComparison.Ordinal);

        Assert.All(
            new[] { "/displays/entrada-1", "/displays/entrada-1?token=tela-0123456789aX", $"/displays/no-such-lane?token={Token}", "/displays/entrada-1/live" },
            path => Assert.Equal(HttpStatusCode.NotFound, client.Send(new(HttpMethod.Get, path), HttpCompletionOption.ResponseHeadersRead, Stop).StatusCode));
    }

    [Fact]
    public async Task The_stream_begins_with_the_text_and_repeats_it_so_that_a_page_knows_that_it_is_heard()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = app.Address };
        using var answer = await client.GetAsync(new Uri($"/displays/entrada-1/live?token={Token}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Stop);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Stop));

        var faces = new List<string>();
        while (faces.Count < 2 && await reader.ReadLineAsync(Stop) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
                faces.Add(line);
        }

        Assert.Equal(2, faces.Count);
        Assert.All(faces, face => Assert.Contains("\"first\":\"BEM-VINDO\"", face, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_token_in_the_garage_file_no_token_is_good()
    {
        Assert.False(new DisplayAccess(Known: null).Admits(null));
        Assert.False(new DisplayAccess(Known: null).Admits(""));
        Assert.True(new DisplayAccess(Token).Admits(Token));
    }

    private static Task<RunningApp> StartAsync() => RunningApp.StartAsync(json => json.Replace(
        "\"operators\": [", $$"""
            "displays": { "token": "{{Token}}" },
            "operators": [
            """, StringComparison.Ordinal));
}
