using Fokus.Tunnel.Beats;

namespace Fokus.EdgeBridge.Link;

/// <summary>
/// Counts the heartbeats to one gateway and says when the tunnel to it must be made anew. No clock in it: it is asked once
/// a beat.
/// </summary>
internal sealed class GatewayLine
{
    private readonly int missesLimit;
    private readonly Random chance;
    private long number;
    private long heard;
    private long anewAt;
    private int patience;

    /// <param name="missesLimit">How many may stay unanswered.</param>
    /// <param name="seed">Of chance, so that a thousand garages that lost one hub do not come back in step.</param>
    public GatewayLine(int missesLimit, int seed)
    {
        (this.missesLimit, patience) = (missesLimit, missesLimit);
        chance = new(seed);
    }

    /// <summary>Whether the gateway answers.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Takes an answer. True when the gateway was not reached before.</summary>
    public bool Hear(Beat answer)
    {
        if (answer.Kind is not BeatKind.Answer || answer.Number > number || answer.Number <= heard)
            return false;
        heard = answer.Number;
        patience = missesLimit;
        var isNews = !IsReached;
        IsReached = true;
        return isNews;
    }

    /// <summary>The next beat to send, and whether the tunnel must be made anew before it.</summary>
    public (Beat Beat, bool MustRenew) Next()
    {
        var mustRenew = number - Math.Max(heard, anewAt) >= patience;
        if (mustRenew)
        {
            (anewAt, IsReached) = (number, false);
            // One beat more or not, by chance: enough to part a thousand garages, and no garage waits long when the hub is back.
            patience = missesLimit + chance.Next(2);
        }

        number++;
        return (new(BeatKind.Beat, number, heard), mustRenew);
    }
}
