namespace Fokus.Domain.Lanes.Setup;

/// <summary>Which loops a lane has, in the order in which a vehicle meets them.</summary>
public enum LaneLoops
{
    /// <summary>An arming loop, and one closing loop that lies under and behind the arm: it is the safety loop as well.</summary>
    Two = 1,

    /// <summary>An arming loop, a safety loop under the arm, and a closing loop behind it.</summary>
    Three = 2,
}
