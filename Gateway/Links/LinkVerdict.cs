namespace Fokus.Gateway.Links;

/// <summary>How a link is, and why that is said.</summary>
/// <param name="State">How.</param>
/// <param name="Why">For a technician, in plain words.</param>
internal sealed record LinkVerdict(LinkState State, string Why)
{
    public static readonly LinkVerdict Revoked = new(LinkState.Revoked, "its link was taken away");

    /// <summary>
    /// Judges by growth of what was received and by heartbeats. The age of the last handshake is no evidence: on a cut link
    /// it looks good for three minutes.
    /// </summary>
    public static LinkVerdict Of(LinkEvidence evidence, TimeSpan silenceLimit, TimeSpan beatLimit)
    {
        var silence = evidence.SinceBytes ?? (evidence.WasHeardBefore ? evidence.SinceStart : null);
        if (silence is null)
            return new(LinkState.Never, "nothing ever came from it");
        if (silence > silenceLimit)
            return new(LinkState.Down, "nothing comes from it");
        if (evidence.SinceRoundTrip <= beatLimit)
            return new(LinkState.Up, "it hears us");
        if (evidence.SinceBytes is null)
            return new(LinkState.Stale, "the hub was restarted and has heard nothing yet");
        return evidence.SinceBeat <= beatLimit
            ? new(LinkState.Stale, "it does not hear us")
            : new(LinkState.Stale, "its tunnel answers, its heartbeat does not");
    }
}
