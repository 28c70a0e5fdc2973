using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Setup;
using Fokus.EdgeBridge.Drivers.Antennas;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Tickets;

namespace Fokus.EdgeBridge.Lanes.Devices;

/// <summary>A lane and what stands at it.</summary>
/// <param name="Lane">Which.</param>
/// <param name="Name">Its name on the sign.</param>
/// <param name="Kind">Which way it leads; a reversible one, when it is new.</param>
/// <param name="Gate">Its gate.</param>
internal sealed record LaneEquipment(LaneId Lane, string Name, LaneKind Kind, IGate Gate)
{
    private volatile string called = Name;

    /// <summary>Its name on the sign; it may be given another while the lane runs.</summary>
    internal string Name => called;

    /// <summary>How it is built, and what the site has decided for it.</summary>
    internal LaneSetup Setup { get; init; } = LaneSetup.Default;

    /// <summary>Its camera; <c>null</c> when it has none: every vehicle takes a ticket then.</summary>
    internal ICamera? Camera { get; init; }

    /// <summary>Its antenna for tags; <c>null</c> when it has none.</summary>
    internal IAntenna? Antenna { get; init; }

    /// <summary>Its ticket printer; <c>null</c> when it has none.</summary>
    internal ITicketPrinter? Printer { get; init; }

    /// <summary>Its ticket scanner; <c>null</c> when it has none.</summary>
    internal ITicketScanner? Scanner { get; init; }

    /// <summary>Its display; <c>null</c> when it has none.</summary>
    internal IDisplay? Display { get; init; }

    /// <summary>The next ticket and the next view carry this name.</summary>
    internal void Rename(string name) => called = name;
}
