namespace Fokus.Tunnel.Beats;

/// <summary>Which way a heartbeat goes.</summary>
public enum BeatKind
{
    /// <summary>From the garage.</summary>
    Beat = 1,

    /// <summary>From the hub.</summary>
    Answer = 2,
}
