using System.Globalization;
using Fokus.Domain.Plates;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>Decides what of a camera's events is told.</summary>
internal sealed class DahuaEars(DahuaOptions options, GarageZone zone, CameraVoice voice, TimeProvider clock)
{
    private readonly RecentEvents recent = new();
    private readonly EventLag lag = new();

    /// <summary>Takes in what came of the event stream.</summary>
    public void Take(EventGroup group)
    {
        var jpeg = group.Pictures.FirstOrDefault()?.Content ?? ReadOnlyMemory<byte>.Empty;
        foreach (var heard in DahuaText.Read(group.Text.Text).Where(IsOurs))
        {
            Take(heard, jpeg);
        }
    }

    private bool IsOurs(DahuaEvent heard) =>
        heard is { Code: "TrafficJunction", IsNonMotor: false } && (heard.Channel is null || heard.Channel == options.Channel);

    private void Take(DahuaEvent heard, ReadOnlyMemory<byte> jpeg)
    {
        if (jpeg.IsEmpty && !options.ReadsPlates)
        {
            voice.Tell(new CameraSignal.Failed("an event came without a whole picture"));
            return;
        }

        var at = clock.GetCurrentInstant();
        var sentAt = heard.SentAt ?? (heard.ShownAt is { } shown ? zone.At(shown) : null);
        var id = IdOf(heard, sentAt);
        if (WasHeard(id, heard.Plate.Length > 0, at))
        {
            return;
        }

        var plate = options.ReadsPlates && heard.Plate.Length > 0
            ? new PlateGuess(heard.Plate, heard.ConfidencePermille ?? options.UnsaidConfidencePermille)
            : null as PlateGuess?;
        voice.Tell(lag.IsStale(sentAt, at)
            ? new CameraSignal.Failed("an event came so late by the camera's own clock that its vehicle is gone; is that clock right?")
            : new CameraSignal.Seen(new Shot(id, jpeg, at, plate)));
    }

    /// <summary>All pictures of a vehicle share a group; without one, what it says must do.</summary>
    private static string IdOf(DahuaEvent heard, Instant? sentAt) => heard.GroupId.Length > 0
        ? RecentEvents.Fingerprint(Channel(heard), heard.GroupId)
        : RecentEvents.Fingerprint(Channel(heard), heard.Plate, sentAt is { } sent ? sent.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) : "");

    private static string Channel(DahuaEvent heard) => heard.Channel?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A vehicle is told once; once more when a later picture of it shows the plate that the first did not.</summary>
    private bool WasHeard(string id, bool hasPlate, Instant at)
    {
        var wasSeen = recent.WasHeard(id, isRetransmission: false, at);
        return hasPlate ? recent.WasHeard(id + "-plate", isRetransmission: false, at) : wasSeen;
    }
}
