namespace Fokus.Domain.Lanes.Setup;

/// <summary>
/// How a lane is built and what the site has decided for it. It is told to the lane as an input, so that whoever reads the
/// journal decides as the garage did.
/// </summary>
/// <param name="Loops">Its loops.</param>
/// <param name="IsReversible">
/// True when it leads in or out by order. The loops swap their roles with the direction: whoever reads them says "arming"
/// of the one that a vehicle meets first.
/// </param>
/// <param name="Policy">What the site has decided.</param>
public sealed record LaneSetup(LaneLoops Loops, bool IsReversible, LanePolicy Policy)
{
    /// <summary>Two loops, one direction, the default policy: what a lane is until it is told otherwise.</summary>
    public static LaneSetup Default { get; } = new(LaneLoops.Two, IsReversible: false, LanePolicy.Default);
}
