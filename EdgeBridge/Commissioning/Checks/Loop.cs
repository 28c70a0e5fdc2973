namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>A loop of a lane, in the order in which a vehicle meets them.</summary>
internal enum Loop
{
    /// <summary>Before the gate.</summary>
    Arming = 1,

    /// <summary>Under the arm, in a lane with three.</summary>
    Safety = 2,

    /// <summary>Behind the gate.</summary>
    Closing = 3,
}
