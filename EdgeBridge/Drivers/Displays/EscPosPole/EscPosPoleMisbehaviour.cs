namespace Fokus.EdgeBridge.Drivers.Displays.EscPosPole;

/// <summary>What is wrong with a simulated display.</summary>
internal enum EscPosPoleMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>It hangs up on whoever calls.</summary>
    HangsUp = 2,

    /// <summary>It takes a call and reads nothing.</summary>
    Frozen = 3,

    /// <summary>It shows each text and hangs up.</summary>
    HangsUpAfterEach = 4,
}
