using System.Globalization;
using Fokus.Domain.Faults;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>Who knows what is wrong now.</summary>
/// <param name="Desk">The lanes.</param>
/// <param name="Garage">The garage as a whole.</param>
internal sealed record FaultSources(ILaneDesk Desk, GarageFaults Garage)
{
    /// <summary>A line for each fault.</summary>
    internal IReadOnlyList<string> Lines() =>
    [
        .. Garage.Raised.Select(fault => Line("garage", fault)),
        .. Desk.Views.SelectMany(view => view.Faults.Select(fault => Line(view.Id, fault))),
    ];

    private static string Line(string where, FaultCode fault) => string.Create(CultureInfo.InvariantCulture, $"{where}: {(int)fault} {fault}");
}
