using System.Net;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

/// <summary>The whole way: a camera, HTTP, the server of the garage, the driver.</summary>
[Trait("Speed", "Slow")]
public sealed class HikvisionSimulatorTests : IAsyncLifetime
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "a vehicle"u8, 0xFF, 0xD9];

    private readonly SignalLog<CameraSignal> signals = new();
    private readonly CancellationTokenSource stopping = new();
    private HikvisionBench bench = null!;
    private WebApplication server = null!;
    private Task running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        bench = await HikvisionBench.StartAsync(TimeProvider.System);
        bench.Show(Jpeg);
        running = bench.Camera.RunAsync(signals.Listener, stopping.Token);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.MapPost("/cameras/{token}", async (HttpContext http) =>
        {
            var answer = await bench.Camera.ReceiveAsync(http.Request.Body, http.Request.ContentType, http.RequestAborted);
            return Results.StatusCode(answer.Status);
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

    [Theory]
    [InlineData(HikvisionMisbehaviour.None)]
    [InlineData(HikvisionMisbehaviour.LfOnly)]
    [InlineData(HikvisionMisbehaviour.NoClosingBoundary)]
    internal async Task Event_arrives_however_its_body_is_written(HikvisionMisbehaviour how)
    {
        Assert.Equal(200, await PushAsync("FKS1A23", how));

        var shot = Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot;
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
        Assert.Equal(970, shot.ReadByCamera?.ConfidencePermille);
        Assert.Equal(Jpeg, shot.Jpeg.ToArray());
    }

    [Fact]
    public async Task Body_cut_on_the_way_is_a_failure_and_the_next_event_arrives()
    {
        await PushAsync("FKS1A23", HikvisionMisbehaviour.CutBody);
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());

        Assert.Equal(200, await PushAsync("FKS9B87", HikvisionMisbehaviour.None));
        Assert.Equal("FKS9B87", Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot.ReadByCamera?.Text);
    }

    [Fact]
    public async Task Event_sent_again_is_told_once()
    {
        await PushAsync("FKS1A23", HikvisionMisbehaviour.None);

        Assert.Equal(200, await PushAsync("FKS1A23", HikvisionMisbehaviour.Resend));

        Assert.IsType<CameraSignal.Seen>(await signals.NextAsync());
        Assert.False(signals.TryNext(out _));
    }

    [Fact]
    public async Task Broken_XML_is_refused()
    {
        Assert.Equal(400, await PushAsync("FKS1A23", HikvisionMisbehaviour.WrongXml));
        Assert.IsType<CameraSignal.Failed>(await signals.NextAsync());
    }

    [Fact]
    public async Task Plate_that_the_camera_read_is_used_even_when_its_picture_is_none()
    {
        Assert.Equal(200, await PushAsync("FKS1A23", HikvisionMisbehaviour.NotAPicture));

        var shot = Assert.IsType<CameraSignal.Seen>(await signals.NextAsync()).Shot;
        Assert.True(shot.Jpeg.IsEmpty);
        Assert.Equal("FKS1A23", shot.ReadByCamera?.Text);
    }

    private Task<int?> PushAsync(string plate, HikvisionMisbehaviour how) =>
        bench.Simulator.PushAsync(new Uri(new Uri(server.Urls.First()), $"/cameras/{HikvisionBench.Token}"), plate, how, SignalLog<int>.Guard);
}
