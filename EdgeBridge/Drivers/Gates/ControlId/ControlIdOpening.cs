namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>What of a device opens the gate. How long it does so is set in the device.</summary>
internal abstract record ControlIdOpening
{
    private ControlIdOpening()
    {
    }

    /// <summary>A relay of the device itself.</summary>
    /// <param name="Number">From 1.</param>
    internal sealed record Door(int Number) : ControlIdOpening;

    /// <summary>A relay of an external module.</summary>
    /// <param name="Id">65793 from the factory.</param>
    internal sealed record SecBox(int Id) : ControlIdOpening;
}
