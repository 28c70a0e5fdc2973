using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using NodaTime;

namespace Fokus.Grains.Tests;

/// <summary>Small things that the tests speak of.</summary>
internal static class Given
{
    internal static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 15, 0);
    internal static readonly LaneId Entry = LaneId.Parse("entrada-1");
    internal static readonly DeviceId Camera = DeviceId.Parse("camera-1");

    internal static GarageRegistration Registration(string garage) => new(
        GarageId.Parse(garage), "Garagem", "http://10.77.0.12:8080", "", 120, "America/Sao_Paulo", [1, 2, 3]);

    /// <summary>A registered garage with one entry lane.</summary>
    internal static async Task<IGarageGrain> GarageAsync(Cluster cluster, string garage)
    {
        var grain = cluster.Grains.GetGrain<IGarageGrain>(GrainKeys.Garage(GarageId.Parse(garage)));
        await grain.RegisterAsync(Registration(garage));
        await grain.AnnounceLanesAsync([new LaneSheet(Entry, "Entrada 1", LaneKind.Entry, [Camera])]);
        return grain;
    }

    internal static ManualOpen Order(string command, Instant now, string note = "") => new(
        CommandId.Parse(command),
        OperatorId.Parse("marta"),
        OpenReason.TicketTrouble,
        note,
        StayFate.Waived,
        now,
        now + Duration.FromSeconds(5));

    /// <summary>
    /// Facts of an entry lane through which a vehicle passes every minute: ten inputs each, twenty vehicles in 200
    /// facts, every one with the phase that the machine itself comes to.
    /// </summary>
    internal static List<RecordedFact> Passages(string garage, int vehicles)
    {
        var facts = new List<RecordedFact>();
        var state = LaneState.Unknown(LaneKind.Entry);
        for (var vehicle = 0; vehicle < vehicles; vehicle++)
        {
            var at = Noon + Duration.FromMinutes(vehicle);
            foreach (var input in Passage(vehicle))
            {
                at += Duration.FromMilliseconds(500);
                state = LaneMachine.Decide(state, input, at).State;
                var id = new FactId(GarageId.Parse(garage), 1, facts.Count + 1);
                facts.Add(new(id, at, ClockQuality.Synced, new Fact.LaneHeard(Entry, input, state.Phase)));
            }
        }

        return facts;
    }

    private static LaneInput[] Passage(int vehicle)
    {
        var visit = LaneVisitId.Parse($"visit-{vehicle:0000}");
        return
        [
            new LaneInput.GateMoved(GatePosition.Down),
            new LaneInput.ArmingOn(visit),
            new LaneInput.PlateUnread(PlateRefusal.NoPlate, ""),
            new LaneInput.PlateRead(Plate.Parse($"ABC{vehicle:0000}"), 970, "", new Standing.NotInside()),
            new LaneInput.GateReplied(CommandId.Parse($"{visit}-1"), GateOutcome.Done),
            new LaneInput.GateMoved(GatePosition.Up),
            new LaneInput.ClosingOn(LaneVisitId.Parse($"other-{vehicle:0000}")),
            new LaneInput.ArmingOff(),
            new LaneInput.ClosingOff(),
            new LaneInput.GateMoved(GatePosition.Moving),
        ];
    }
}
