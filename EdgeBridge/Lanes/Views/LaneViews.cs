using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Lanes.Memory;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.Web.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Views;

/// <summary>Draws the view of a lane.</summary>
internal static class LaneViews
{
    private const int TicketTail = 6;

    internal static LaneView Of(LaneEquipment equipment, LaneRecorder recorder, LaneSight sight, (long Seq, Instant? EnteredAt) more)
    {
        var state = recorder.State;
        var visit = state.Visit;
        var picture = sight.Last;
        return new(
            equipment.Lane.Value,
            equipment.Name,
            state.Kind,
            more.Seq,
            state.Phase,
            state.Gate,
            (visit?.Credential as Credential.ByPlate)?.Plate.Written ?? "",
            sight.ConfidenceOf(visit?.Id),
            TicketOf(visit),
            visit?.Due ?? default,
            more.EnteredAt,
            recorder.Since,
            recorder.Faults.OrderBy(fault => FaultCatalogue.Of(fault).Priority).ThenBy(fault => fault).ToList(),
            picture is null ? "" : $"lanes/{equipment.Lane}/picture?v={picture.Reference[..12]}",
            picture?.At)
        {
            Mode = state.Mode,
            IsReversible = state.Setup.IsReversible,
            Doubt = sight.DoubtOf(visit?.Id),
        };
    }

    /// <summary>Before the lane has come up: known by its name only.</summary>
    internal static LaneView Unknown(LaneEquipment equipment, Instant at) => new(
        equipment.Lane.Value, equipment.Name, equipment.Kind, 0, LanePhase.Idle, GatePosition.Unknown, "", null, "", default, null, at, [], "", null);

    private static string TicketOf(LaneVisit? visit)
    {
        var ticket = (visit?.Credential as Credential.ByTicket)?.Ticket ?? visit?.Ticket;
        return ticket is { Value: var text } ? text[^Math.Min(TicketTail, text.Length)..] : "";
    }
}
