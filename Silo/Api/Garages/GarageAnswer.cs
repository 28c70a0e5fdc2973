using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Occupancy;
using Fokus.Grains.Interfaces.Garages;
using NodaTime;

namespace Fokus.Silo.Api.Garages;

/// <summary>A garage as the API tells it. Never its secret.</summary>
internal sealed record GarageAnswer(
    string Garage,
    string Name,
    string Address,
    string LocalAddress,
    int Capacity,
    string Zone,
    string? TariffBook,
    int TariffBookVersion,
    bool IsConnected,
    Instant? LastSeen,
    int Inside,
    int Free,
    long RevenueTodayCentavos,
    IEnumerable<GarageAnswer.Lane> Lanes,
    IEnumerable<GarageAnswer.Fault> Faults)
{
    internal static GarageAnswer Of(GarageSheet sheet) => new(
        sheet.Registration.Garage.Value,
        sheet.Registration.Name,
        sheet.Registration.Address,
        sheet.Registration.LocalAddress,
        sheet.Registration.Capacity,
        sheet.Registration.Zone,
        sheet.Book?.Value,
        sheet.BookVersion,
        sheet.Summary.IsConnected,
        sheet.Summary.LastSeen,
        sheet.Summary.Inside,
        new OccupancyCount(sheet.Summary.Capacity, sheet.Summary.Inside).Free,
        sheet.Summary.RevenueToday.Centavos,
        sheet.Lanes.Select(lane => new Lane(lane.Lane.Value, lane.Name, lane.Kind, lane.Cameras.Select(camera => camera.Value))),
        sheet.Summary.Faults.Select(Fault.Of));

    /// <summary>A lane of the garage.</summary>
    internal sealed record Lane(string Id, string Name, LaneKind Kind, IEnumerable<string> Cameras);

    /// <summary>A fault that nobody has mended yet.</summary>
    internal sealed record Fault(string? Lane, int Code, FaultCode Name, FaultPriority Priority, Instant RaisedAt)
    {
        internal static Fault Of(OpenFault fault) =>
            new(fault.Lane?.Value, (int)fault.Fault, fault.Fault, FaultCatalogue.Of(fault.Fault).Priority, fault.RaisedAt);
    }
}
