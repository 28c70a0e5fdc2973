using System.Net;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Intelbras;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Intelbras;

/// <summary>The whole way: a camera, HTTP, a server, the driver.</summary>
[Trait("Speed", "Slow")]
public sealed class IntelbrasSimulatorTests : IAsyncLifetime
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "a vehicle"u8, 0xFF, 0xD9];

    private readonly SignalLog<CameraSignal> signals = new();
    private readonly CancellationTokenSource stopping = new();
    private IntelbrasBench bench = null!;
    private WebApplication server = null!;
    private Task running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        bench = await IntelbrasBench.StartAsync(TimeProvider.System);
        bench.Show(Jpeg);
        running = bench.Camera.RunAsync(signals.Listener, stopping.Token);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.MapPost("/cameras/{token}/{**path}", async (HttpContext http) =>
        {
            var answer = await bench.Camera.ReceiveAsync(http.Request.Body, http.Request.ContentType, http.RequestAborted);
            return Results.Text(answer.Body, answer.ContentType, statusCode: answer.Status);
        });
        await server.StartAsync(SignalLog<int>.Guard);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        await server.DisposeAsync();
        await bench.DisposeAsync();
        stopping.Dispose();
    }

    [Fact]
    public async Task Event_arrives_with_its_picture_and_its_reading()
    {
        Assert.Equal(200, await PushAsync("FKS1A23", IntelbrasMisbehaviour.None));

        var shot = Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot;
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
        Assert.Equal(900, shot.ReadByCamera?.ConfidencePermille);
        Assert.Equal(Jpeg, shot.Jpeg.ToArray());
    }

    [Theory]
    [InlineData(IntelbrasMisbehaviour.CutBody, null)]
    [InlineData(IntelbrasMisbehaviour.CutJson, 400)]
    internal async Task Event_that_was_cut_is_a_failure_and_arrives_when_it_is_sent_again(IntelbrasMisbehaviour how, int? status)
    {
        Assert.Equal(status, await PushAsync("FKS1A23", how));
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());

        Assert.Equal(200, await PushAsync("FKS1A23", IntelbrasMisbehaviour.Resend));

        Assert.IsType<CameraSignal.Seen>(await signals.NextAsync());
    }

    [Fact]
    public async Task Event_sent_again_after_our_answer_was_lost_is_told_once()
    {
        await PushAsync("FKS1A23", IntelbrasMisbehaviour.None);

        Assert.Equal(200, await PushAsync("FKS1A23", IntelbrasMisbehaviour.Resend));

        Assert.IsType<CameraSignal.Seen>(await signals.NextAsync());
        Assert.False(signals.TryNext(out _));
    }

    [Fact]
    public async Task Event_that_the_camera_kept_through_an_outage_is_told_as_late()
    {
        await PushAsync("FKS1A23", IntelbrasMisbehaviour.None);
        Assert.IsType<CameraSignal.Seen>(await signals.NextAsync());
        bench.Simulator.ClockError = Duration.FromMinutes(-10);

        await PushAsync("FKS9B87", IntelbrasMisbehaviour.None);

        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
    }

    [Fact]
    public async Task Reading_is_used_even_when_its_picture_is_none()
    {
        Assert.Equal(200, await PushAsync("FKS1A23", IntelbrasMisbehaviour.NotAPicture));

        var shot = Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot;
        Assert.True(shot.Jpeg.IsEmpty);
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
    }

    [Fact]
    public async Task KeepAlive_is_answered_as_the_maker_expects()
    {
        var answer = await bench.Simulator.KeepAliveAsync(Url, SignalLog<int>.Guard);

        Assert.Equal(200, answer?.Status);
        Assert.Equal("{\"Result\":true,\"Message\":\"Success\"}", answer?.Body);
    }

    private Uri Url => new(new Uri(server.Urls.First()), $"/cameras/{IntelbrasBench.Token}");

    private async Task<int?> PushAsync(string plate, IntelbrasMisbehaviour how) => (await bench.Simulator.PushAsync(Url, plate, how, SignalLog<int>.Guard))?.Status;
}
