using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Cameras;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A camera that pushes what a test wants.</summary>
internal sealed class FakeCamera(TimeProvider clock, string? pushToken = null) : ICamera
{
    private readonly TaskCompletionSource<Action<CameraSignal>> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int pictures;

    public string? PushToken => pushToken;

    public Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken)
    {
        listening.TrySetResult(listener);
        return new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }

    public async Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body);
        await PushAsync(await reader.ReadToEndAsync(cancellationToken));
        return new(200, "application/json", "{\"ok\":true}");
    }

    /// <summary>What the camera shows to whoever asks it; <c>null</c> for a camera that cannot be asked.</summary>
    internal Func<Task<string?>>? Scene { get; set; }

    public async Task<Shot?> SnapAsync(CancellationToken cancellationToken) =>
        Scene is { } scene ? Shot(await scene(), clock.GetCurrentInstant()) : null;

    /// <summary>A picture of which the camera itself read a plate; <c>null</c> for one that only an engine can read.</summary>
    internal Task PushAsync(string? plate) => PushAsync(plate, clock.GetCurrentInstant());

    /// <summary>A picture that waited on its way to the lane.</summary>
    internal async Task PushAsync(string? plate, Instant takenAt)
    {
        var listener = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        listener(new CameraSignal.Seen(Shot(plate, takenAt)));
    }

    /// <summary>Whatever a driver may say.</summary>
    internal async Task SayAsync(CameraSignal signal) => (await listening.Task.WaitAsync(TimeSpan.FromSeconds(60)))(signal);

    private Shot Shot(string? plate, Instant takenAt)
    {
        var number = (byte)Interlocked.Increment(ref pictures);
        return new($"event-{number}", new byte[] { 0xff, 0xd8, number }, takenAt, plate is null ? null : new PlateGuess(plate, 900));
    }
}
