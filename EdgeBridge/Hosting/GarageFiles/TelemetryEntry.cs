namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>Where the garage file sends measurements.</summary>
/// <param name="Collector">Takes OTLP over HTTP.</param>
/// <param name="EverySeconds">How often: 5 to 3600 seconds.</param>
internal sealed record TelemetryEntry(Uri Collector, int EverySeconds)
{
    /// <summary>How often unless the file says so.</summary>
    internal const int UsualSeconds = 60;
}
