using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>Tells an event that the camera kept for so long that another vehicle may stand there now. Pure.</summary>
internal sealed class LateEvents
{
    /// <summary>An event sent again is stale when the camera has said something so much newer since: its vehicle is gone.</summary>
    public static readonly Duration StaleAfter = Duration.FromSeconds(30);

    private Instant? newest;

    /// <summary>Notes an alert of any kind, by the camera's clock.</summary>
    public void Note(HikvisionAlert alert)
    {
        if (alert.SentAt is { } sent && (newest is null || sent > newest))
        {
            newest = sent;
        }
    }

    /// <summary>Whether it is stale.</summary>
    public bool IsStale(HikvisionAlert alert) =>
        alert is { IsRetransmission: true, SentAt: { } sent } && newest is { } latest && latest - sent > StaleAfter;
}
