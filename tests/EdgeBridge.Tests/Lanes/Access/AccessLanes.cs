using System.Text.Json.Nodes;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Tests.Replica;

namespace Fokus.EdgeBridge.Tests.Lanes.Access;

/// <summary>A garage with lists, and what vehicles do at its lanes.</summary>
internal static class AccessLanes
{
    internal static async Task<TestGarage> GarageAsync(JsonObject? subscribers = null, JsonObject? denied = null, int capacity = 100)
    {
        var garage = await TestGarage.StartAsync(capacity: capacity);
        using var lists = new TestLists(garage.Lists);
        await lists.PutAsync(subscribers, denied);
        await garage.EntryGate.ComeOnlineAsync();
        await garage.ExitGate.ComeOnlineAsync();
        return garage;
    }

    internal static async Task ShowAtEntryAsync(TestGarage garage, string plate)
    {
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync(plate);
    }

    internal static async Task EnterAsync(TestGarage garage, string plate)
    {
        await ShowAtEntryAsync(garage, plate);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await PassEntryAsync(garage);
    }

    internal static async Task PassEntryAsync(TestGarage garage)
    {
        await garage.EntryGate.SayAsync(
            new GateSignal.Moved(GatePosition.Up),
            new GateSignal.Closing(true),
            new GateSignal.Arming(false),
            new GateSignal.Closing(false),
            new GateSignal.Moved(GatePosition.Down));
        await garage.UntilAsync(TestGarage.Entry, view => view is { Phase: LanePhase.Idle, Gate: GatePosition.Down });
        // For ten seconds the plate of whoever has just passed counts for nobody.
        garage.Clock.Advance(TimeSpan.FromSeconds(11));
    }

    internal static async Task ShowAtExitAsync(TestGarage garage, string plate)
    {
        await garage.ExitGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync(plate);
    }

    internal static async Task PassExitAsync(TestGarage garage)
    {
        await garage.ExitGate.SayAsync(
            new GateSignal.Moved(GatePosition.Up), new GateSignal.Closing(true), new GateSignal.Arming(false), new GateSignal.Closing(false));
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Idle);
    }
}
