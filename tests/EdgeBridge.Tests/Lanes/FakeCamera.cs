using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Cameras;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A camera that pushes what a test wants.</summary>
internal sealed class FakeCamera(string? pushToken = null) : ICamera
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

    public Task<Shot?> SnapAsync(CancellationToken cancellationToken) => Task.FromResult<Shot?>(null);

    /// <summary>A picture of which the camera itself read a plate; <c>null</c> for one that only an engine can read.</summary>
    internal async Task PushAsync(string? plate)
    {
        var listener = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var number = (byte)Interlocked.Increment(ref pictures);
        listener(new CameraSignal.Seen(new Shot(
            $"event-{number}",
            new byte[] { 0xff, 0xd8, number },
            Instant.FromUtc(2026, 11, 25, 12, 0),
            plate is null ? null : new PlateGuess(plate, 900))));
    }
}
