namespace Fokus.Tidy.Tests.Bans;

/// <summary>
/// The outermost loops and doors: where an exception that nobody foresaw is logged, and the loop goes on. A file that no
/// longer catches everything leaves this list.
/// </summary>
internal static class Doors
{
    public static IReadOnlyList<string> Listed { get; } =
    [
        "EdgeBridge/Console/Live/LiveLoop.cs",
        "EdgeBridge/Diagnostics/DiskWatch.cs",
        "EdgeBridge/Drivers/Readers/PpOcr/PpOcrReader.cs",
        "EdgeBridge/Garage/GarageWatch.cs",
        "EdgeBridge/Hosting/Control/ControlSocket.cs",
        "EdgeBridge/Hosting/Reload/ReloadOnSignal.cs",
        "EdgeBridge/Hosting/Service/ServiceHeartbeat.cs",
        "EdgeBridge/Journal/Rows/JournalWriter.cs",
        "EdgeBridge/Lanes/Devices/LaneDevices.cs",
        "EdgeBridge/Lanes/Displays/DisplayLoop.cs",
        "EdgeBridge/Lanes/Loop/LaneEffects.cs",
        "EdgeBridge/Lanes/Loop/LaneWorker.cs",
        "EdgeBridge/Lanes/Sight/PictureReading.cs",
        "EdgeBridge/Uplink/UplinkLoop.cs",
        "Silo/Console/ChainFeed.cs",
    ];
}
