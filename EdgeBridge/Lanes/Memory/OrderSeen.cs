namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>Whether an order was seen before.</summary>
internal enum OrderSeen
{
    /// <summary>It is new.</summary>
    Never = 1,

    /// <summary>The same order came before.</summary>
    Before = 2,

    /// <summary>Another order came before under the same id.</summary>
    OtherBefore = 3,
}
