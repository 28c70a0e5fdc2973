using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>Tells a new event of one camera from one that was heard before. Pure.</summary>
internal sealed class RecentEvents
{
    /// <summary>How long an id is the same event without the camera saying so.</summary>
    public static readonly Duration SameFor = Duration.FromSeconds(60);

    /// <summary>How many ids are remembered; the oldest is forgotten.</summary>
    public const int Limit = 256;

    private const int IdBytes = 16;

    private readonly Dictionary<string, Instant> heard = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Whether this event was heard before. It has been, from now on.</summary>
    /// <param name="id">The camera's own id, or a <see cref="Fingerprint"/>.</param>
    /// <param name="isRetransmission">The camera says that it sent this before.</param>
    /// <param name="at">Now.</param>
    public bool WasHeard(string id, bool isRetransmission, Instant at)
    {
        var isKnown = heard.TryGetValue(id, out var last);
        heard[id] = at;
        if (!isKnown)
        {
            order.Enqueue(id);
            if (order.Count > Limit)
            {
                heard.Remove(order.Dequeue());
            }
        }

        return isKnown && (isRetransmission || at - last < SameFor);
    }

    /// <summary>
    /// An id made of what an event says, for cameras that give none: the camera's time, its channel, the plate. A hash,
    /// since an event's id may be logged and a plate may not.
    /// </summary>
    public static string Fingerprint(params ReadOnlySpan<string> said)
    {
        var what = string.Join('|', said);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what))[..IdBytes]);
    }
}
