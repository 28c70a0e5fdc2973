using System.Diagnostics;
using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Readers;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>A camera: a picture can be had, and one comes when a vehicle does, with its age and what is read of it.</summary>
internal sealed class CameraCheck(ICamera camera, DeviceId id, BringupDevices devices, Terminal terminal)
{
    private const int MostWaiting = 8;
    private static readonly TimeSpan PictureLimit = TimeSpan.FromMinutes(3);

    internal async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        await SnapAsync(cancellationToken);
        terminal.Say("Camera", id);
        if (camera.PushToken is { } token)
            terminal.Say("Camera.Where", new Uri(devices.Address, $"cameras/{token[..4]}…"));
        var signals = Channel.CreateBounded<CameraSignal>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = camera.RunAsync(signal => signals.Writer.TryWrite(signal), stop.Token);
        var begun = terminal.Clock.GetTimestamp();
        var picture = await terminal.AttemptAsync(limit => PictureAsync(signals.Reader, limit), PictureLimit, cancellationToken);
        await stop.CancelAsync();
        await EndedAsync(running);
        return picture.WhyNot is { } why
            ? CheckResult.Failed(id, CheckKind.Picture, $"{terminal.Words["Camera.None"]} {why}")
            : CheckResult.Passed(id, CheckKind.Picture, terminal.Clock.GetElapsedTime(begun));
    }

    private async Task SnapAsync(CancellationToken cancellationToken)
    {
        var begun = terminal.Clock.GetTimestamp();
        if (await camera.SnapAsync(cancellationToken) is null)
            terminal.Say("Camera.NoSnap");
        else
            terminal.Say("Camera.Snap", (long)terminal.Clock.GetElapsedTime(begun).TotalMilliseconds);
    }

    private async Task<bool> PictureAsync(ChannelReader<CameraSignal> signals, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await signals.ReadAsync(cancellationToken))
            {
                case CameraSignal.Seen seen:
                    var plate = await PlateOfAsync(seen.Shot, cancellationToken);
                    var age = terminal.Clock.GetCurrentInstant() - seen.Shot.TakenAt;
                    terminal.Say("Camera.Seen", seen.Shot.Jpeg.Length / 1024, (long)age.TotalMilliseconds, plate ?? terminal.Words["Camera.NoPlate"]);
                    return true;
                case CameraSignal.Failed failed:
                    terminal.Say("Camera.Failed", failed.Why);
                    break;
                case CameraSignal.Back:
                    // The picture that it brings is waited for.
                    break;
                default:
                    throw new UnreachableException("CameraSignal is a closed family");
            }
        }
    }

    /// <summary>On the technician's screen only: the sheet keeps no plate.</summary>
    private async Task<string?> PlateOfAsync(Shot shot, CancellationToken cancellationToken)
    {
        if (shot.ReadByCamera is { } guess)
            return guess.Text;
        return devices.Reader is { } reader && await reader.ReadAsync(shot.Jpeg, cancellationToken) is PictureLook.Opened look
            && PlateGrammar.Judge(look.Guesses) is PlateReading.Accepted accepted
            ? accepted.Plate.Written
            : null;
    }

    private static async Task EndedAsync(Task running)
    {
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // Asked to stop.
        }
    }
}
