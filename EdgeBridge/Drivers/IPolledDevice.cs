namespace Fokus.EdgeBridge.Drivers;

/// <summary>A driver that asks its device again and again, and can tell somebody how it answers. Its port reports changes only.</summary>
internal interface IPolledDevice
{
    /// <summary>Who is told; <c>null</c> for nobody. Set before the driver runs.</summary>
    IPollWatch? Watch { get; set; }
}
