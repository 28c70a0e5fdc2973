using System.Diagnostics;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>Decides what of a camera's events is told, whichever way they came.</summary>
internal sealed class HikvisionEars(HikvisionOptions options, CameraVoice voice, TimeProvider clock)
{
    private static readonly PushAnswer Taken = new(200, "", "");
    private static readonly PushAnswer NotUnderstood = new(400, "", "");
    private static readonly PushAnswer SendAgain = new(503, "", "");

    private readonly RecentEvents recent = new();
    private readonly LateEvents late = new();

    /// <summary>Takes in one reading.</summary>
    public PushAnswer Take(HikvisionReading reading) => voice.WhileHeard(hears => Take(reading, hears), unheard: SendAgain);

    private PushAnswer Take(HikvisionReading reading, Action<CameraSignal> hears)
    {
        switch (reading)
        {
            case HikvisionReading.Refused refused:
                hears(new CameraSignal.Failed(refused.Why));
                return NotUnderstood;
            case HikvisionReading.Events events:
                var answers = events.Items.Select(seen => Take(seen, hears)).ToList();
                return answers.Contains(NotUnderstood) ? NotUnderstood : Taken;
            default:
                throw new UnreachableException("HikvisionReading is a closed family");
        }
    }

    private PushAnswer Take(HikvisionEvent seen, Action<CameraSignal> hears)
    {
        late.Note(seen.Alert);
        if (!IsOurs(seen.Alert) || (!seen.Alert.IsAnpr && (!seen.Alert.IsVehicle || seen.Jpeg.IsEmpty)))
        {
            // A heartbeat, another camera of the recorder, or something that is not about vehicles.
            return Taken;
        }

        if (seen.Jpeg.IsEmpty && seen.HasForeignParts && !options.ReadsPlates)
        {
            hears(new CameraSignal.Failed("the event came with something that is no JPEG in place of its picture"));
            return NotUnderstood;
        }

        var at = clock.GetCurrentInstant();
        if (recent.WasHeard(seen.Alert.Id, seen.Alert.IsRetransmission, at))
        {
            return Taken;
        }

        if (late.IsStale(seen.Alert))
        {
            hears(new CameraSignal.Failed("an event was sent again so late that its vehicle is gone"));
            return Taken;
        }

        hears(new CameraSignal.Seen(new Shot(seen.Alert.Id, seen.Jpeg, at, options.ReadsPlates ? seen.Alert.Plate : null)));
        return Taken;
    }

    private bool IsOurs(HikvisionAlert alert) => options.Channel is null || alert.Channel == 0 || alert.Channel == options.Channel;
}
