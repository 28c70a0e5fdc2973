using System.Collections.Immutable;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Lanes;
using NodaTime;

namespace Fokus.Silo.Api.Lanes;

/// <summary>A lane as the cluster knows it.</summary>
internal sealed record LaneAnswer(
    string Lane,
    string Name,
    LaneKind Kind,
    IEnumerable<string> Cameras,
    LanePhase? Phase,
    GatePosition? Gate,
    Instant? Since,
    string? Plate,
    string? Ticket,
    long DueCentavos,
    long Epoch,
    long Seq,
    long Differences,
    long PlatesRead,
    long PlatesUnread,
    IEnumerable<FaultCode> Faults)
{
    internal static LaneAnswer Of(LaneSheet lane, LaneTwin? twin, ImmutableArray<OpenFault> faults) => new(
        lane.Lane.Value,
        lane.Name,
        lane.Kind,
        lane.Cameras.Select(camera => camera.Value),
        twin?.Phase,
        twin?.Gate,
        twin?.Since,
        twin?.Plate?.Written,
        twin?.Ticket?.Value,
        twin?.Due.Centavos ?? 0,
        twin?.Epoch ?? 0,
        twin?.Seq ?? 0,
        twin?.Differences ?? 0,
        twin?.PlatesRead ?? 0,
        twin?.PlatesUnread ?? 0,
        faults.Where(fault => fault.Lane == lane.Lane).Select(fault => fault.Fault));
}
