using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Links;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Grains.Gates;

/// <summary>
/// Orders to one gate. An order is remembered on disk before it is sent: if this activation dies in between, a repeat
/// finds it as unknown and is not sent, for a gate that opens twice is worse than a question to the operator.
/// </summary>
[GrainType("gate")]
internal sealed partial class GateGrain(
    [PersistentState("gate", Storage.Name)] IPersistentState<GateMemory> memory, TimeProvider time, ILogger<GateGrain> logger)
    : Grain, IGateGrain
{
    /// <summary>An order lives for seconds; a hundred of one gate reach back further than any client retries.</summary>
    private const int Kept = 100;

    private readonly IClock clock = time.ToClock();

    public async Task<OpenAnswer> OpenAsync(ManualOpen order)
    {
        var (garage, lane) = GrainKeys.LaneOf(this.GetPrimaryKeyString());
        var fresh = GateOrder.Of(order);
        if (Find(fresh.Command) is { } known)
        {
            return known.IsSameAs(fresh)
                ? new(OpenOutcome.Repeated, known.Outcome)
                : new(OpenOutcome.Conflict, First: null);
        }

        if (clock.GetCurrentInstant() > order.Expires)
            return new(OpenOutcome.Expired, First: null);

        await RememberAsync(fresh);
        var outcome = await GrainFactory.GetGrain<IGarageLinkGrain>(GrainKeys.Garage(garage)).SendAsync(lane, order);
        LogOrdered(logger, garage, lane, order.Command, order.By, outcome);
        await RememberAsync(fresh with { Outcome = outcome });
        return new(outcome, First: null);
    }

    private GateOrder? Find(string command) =>
        memory.State.Orders.Find(order => string.Equals(order.Command, command, StringComparison.Ordinal));

    private Task RememberAsync(GateOrder order)
    {
        var others = memory.State.Orders.Where(known => !string.Equals(known.Command, order.Command, StringComparison.Ordinal));
        memory.State = new() { Orders = [.. others.TakeLast(Kept - 1), order] };
        return memory.WriteOrLeaveAsync(this);
    }
}
