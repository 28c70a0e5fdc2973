namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>Addresses of the board, as they go into the frame (from zero). Where each was seen: README.md.</summary>
internal static class WaveshareRelayMap
{
    /// <summary>Relays and inputs, eight of each.</summary>
    public const int Count = 8;

    /// <summary>FC01, FC05: relay n.</summary>
    public const int FirstRelay = 0x0000;

    /// <summary>FC05: all relays at once.</summary>
    public const int AllRelays = 0x00FF;

    /// <summary>FC05: relay n on, and off again by the board itself after value × 100 ms.</summary>
    public const int FirstFlashOn = 0x0200;

    /// <summary>FC02: input n.</summary>
    public const int FirstInput = 0x0000;

    /// <summary>FC03, FC06: what moves relay n. From the factory an input may be linked to it.</summary>
    public const int FirstControlMode = 0x1000;

    /// <summary>Control mode: the relay obeys Modbus only.</summary>
    public const ushort NormalMode = 0;

    /// <summary>Control mode: the relay follows the input of the same number.</summary>
    public const ushort LinkedMode = 1;

    /// <summary>FC05 value that toggles a relay; not in the standard, and never sent by us.</summary>
    public const ushort Toggle = 0x5500;

    /// <summary>Unit of the flash value.</summary>
    public const int FlashUnitMs = 100;
}
