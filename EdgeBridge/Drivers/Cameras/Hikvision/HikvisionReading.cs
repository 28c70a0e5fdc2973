namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>What one pushed body says.</summary>
internal abstract record HikvisionReading
{
    private HikvisionReading()
    {
    }

    /// <summary>At least one alert.</summary>
    internal sealed record Events(IReadOnlyList<HikvisionEvent> Items) : HikvisionReading;

    /// <summary>Nothing that can be used.</summary>
    /// <param name="Why">For the log; without content.</param>
    internal sealed record Refused(string Why) : HikvisionReading;
}
