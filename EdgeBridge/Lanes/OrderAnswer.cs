namespace Fokus.EdgeBridge.Lanes;

/// <summary>What a lane answers to a person's order.</summary>
internal enum OrderAnswer
{
    /// <summary>The gate was commanded, or the lane works as ordered; its view shows what follows.</summary>
    Accepted = 1,

    /// <summary>The lane is open already, works that way already, or cannot turn now.</summary>
    Refused = 2,

    /// <summary>The order was too late and was dropped.</summary>
    Expired = 3,

    /// <summary>The same order was seen before; nothing was done again.</summary>
    Repeated = 4,

    /// <summary>There is no such lane.</summary>
    NoSuchLane = 5,

    /// <summary>Another order was seen before under the same id; nothing was done.</summary>
    Conflict = 6,
}
