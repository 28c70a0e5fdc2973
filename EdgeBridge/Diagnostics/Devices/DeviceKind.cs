namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>What a device is.</summary>
internal enum DeviceKind
{
    /// <summary>A gate with its board.</summary>
    Gate = 1,

    /// <summary>A camera.</summary>
    Camera = 2,

    /// <summary>A ticket printer.</summary>
    Printer = 3,

    /// <summary>A ticket scanner.</summary>
    Scanner = 4,

    /// <summary>A display.</summary>
    Display = 5,

    /// <summary>An antenna for tags.</summary>
    Antenna = 6,
}
