using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Setup;
using Fokus.EdgeBridge.Drivers;

namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>A lane as the garage file describes it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name on the sign.</param>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Gate">Its gate.</param>
/// <param name="Camera">Its camera; <c>null</c> for none.</param>
/// <param name="Printer">Its ticket printer; <c>null</c> for none.</param>
/// <param name="Scanner">Its ticket scanner; <c>null</c> for none.</param>
internal sealed record LaneEntry(
    LaneId Id, string Name, LaneKind Kind, Device Gate, Device? Camera, Device? Printer, Device? Scanner)
{
    /// <summary>Its antenna for tags; <c>null</c> for none.</summary>
    internal Device? Antenna { get; init; }

    /// <summary>Its display; <c>null</c> for none.</summary>
    internal Device? Display { get; init; }

    /// <summary>How it is built, and what the site has decided for it.</summary>
    internal LaneSetup Setup { get; init; } = LaneSetup.Default;
}
