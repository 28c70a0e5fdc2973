using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.Grains.Interfaces.Gates;

namespace Fokus.Grains.Gates;

/// <summary>An order as it is remembered. Its moments are left out: they are set on receipt, so a repeat has others.</summary>
/// <param name="Command">Its id.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In their words.</param>
/// <param name="Fate">What becomes of the stay.</param>
/// <param name="Outcome">What became of it; unknown from before it is sent until it is answered.</param>
[GenerateSerializer, Immutable, Alias("fokus.GateOrder")]
internal sealed record GateOrder(
    [property: Id(0)] string Command,
    [property: Id(1)] string By,
    [property: Id(2)] OpenReason Reason,
    [property: Id(3)] string Note,
    [property: Id(4)] StayFate Fate,
    [property: Id(5)] OpenOutcome Outcome)
{
    internal static GateOrder Of(ManualOpen order) =>
        new(order.Command.Value, order.By.Value, order.Reason, order.Note, order.Fate, OpenOutcome.Unknown);

    internal bool IsSameAs(GateOrder other) => this with { Outcome = other.Outcome } == other;
}
