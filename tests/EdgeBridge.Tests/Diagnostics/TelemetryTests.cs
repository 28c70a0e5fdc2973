using System.Reflection;
using System.Text;
using System.Threading.Channels;
using Fokus.EdgeBridge.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fokus.EdgeBridge.Tests.Diagnostics;

[Trait("Speed", "Slow")]
public sealed class TelemetryTests
{
    // What has no value in a garage that has just come up: no fact has been sent, nothing has gone wrong, no hour has passed.
    private static readonly string[] WithoutValueYet =
        [EdgeInstruments.AnswerDuration, EdgeInstruments.Errors, EdgeInstruments.DiskDaysLeft, EdgeInstruments.JournalOldestAge, EdgeInstruments.LastGoodAge];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_that_the_garage_file_names_gets_every_figure_and_no_plate()
    {
        var bodies = Channel.CreateUnbounded<byte[]>();
        await using var collector = await CollectorAsync(bodies.Writer);
        await using var app = await RunningApp.StartAsync(json =>
            json.Replace("\"data\": \"data\",", $$"""
                "data": "data", "telemetry": { "otlp": "{{collector.Urls.First()}}", "every_s": 5 },
                """, StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = app.Address };
        using var push = new StringContent("ABC1D23");
        using var answer = await client.PostAsync(new Uri("/cameras/cam-1", UriKind.Relative), push, Stop);

        // A protobuf holds its texts as they are.
        var body = Encoding.UTF8.GetString(await bodies.Reader.ReadAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Stop));

        var wanted = typeof(EdgeInstruments).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(name => name.StartsWith("fokus.", StringComparison.Ordinal))
            .Except(WithoutValueYet, StringComparer.Ordinal);
        Assert.All(wanted, name => Assert.Contains(name, body, StringComparison.Ordinal));
        Assert.Contains("paulista-900", body, StringComparison.Ordinal);
        Assert.DoesNotContain("ABC1D23", body, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> CollectorAsync(ChannelWriter<byte[]> bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, Stop);
            bodies.TryWrite(body.ToArray());
            return Results.Ok();
        });
        await app.StartAsync(Stop);
        return app;
    }
}
