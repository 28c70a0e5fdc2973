using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>Tells a new event from one that was heard before, or that comes too late to be of use. Pure.</summary>
internal sealed class RecentEvents
{
    /// <summary>How long an id is the same event without the camera saying so.</summary>
    public static readonly Duration SameFor = Duration.FromSeconds(60);

    /// <summary>An event sent again is stale when the camera has said something so much newer since: its vehicle is gone.</summary>
    public static readonly Duration StaleAfter = Duration.FromSeconds(30);

    /// <summary>How many ids are remembered; the oldest is forgotten.</summary>
    public const int Limit = 256;

    private readonly Dictionary<string, Instant> heard = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private Instant? newest;

    /// <summary>Notes an alert of any kind, by the camera's clock.</summary>
    public void Note(HikvisionAlert alert)
    {
        if (alert.SentAt is { } sent && (newest is null || sent > newest))
        {
            newest = sent;
        }
    }

    /// <summary>Whether this event was heard before. It has been, from now on.</summary>
    public bool WasHeard(HikvisionAlert alert, Instant at)
    {
        var isKnown = heard.TryGetValue(alert.Id, out var last);
        heard[alert.Id] = at;
        if (!isKnown)
        {
            order.Enqueue(alert.Id);
            if (order.Count > Limit)
            {
                heard.Remove(order.Dequeue());
            }
        }

        return isKnown && (alert.IsRetransmission || at - last < SameFor);
    }

    /// <summary>Whether it was kept by the camera for so long that another vehicle may stand there now.</summary>
    public bool IsStale(HikvisionAlert alert) =>
        alert is { IsRetransmission: true, SentAt: { } sent } && newest is { } latest && latest - sent > StaleAfter;
}
