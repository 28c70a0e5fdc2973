using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Traces;

namespace Fokus.Domain.Stays;

/// <summary>An order is carried out once, however often it arrives; another order under its id is refused.</summary>
internal static class StayOrders
{
    /// <summary>The answer to an order that the stay knows already; <c>null</c> for everything else.</summary>
    internal static StayDecision? Repeated(Stay stay, StayInput input)
    {
        if (input.Command is not { } command)
            return null;
        foreach (var trace in stay.Trace)
        {
            if (trace.Command != command.Id)
                continue;
            var isSame = trace.What == ActOf(input)
                && trace.By == new StayActor.Person(command.By)
                && (OtherOf(input) is not { } other || trace.From.Contains(other));
            return isSame ? StayDecision.AlreadyDone(stay) : StayDecision.Refused(stay, StayRefusal.CommandReused);
        }

        return null;
    }

    internal static StayAct ActOf(OrderedFate fate) => fate switch
    {
        OrderedFate.Settle => StayAct.ClosedSettled,
        OrderedFate.Waive => StayAct.ClosedWaived,
        OrderedFate.KeepDebt => StayAct.ClosedOwing,
        OrderedFate.KeepOpen => StayAct.KeptOpen,
    };

    internal static StayAct ActOf(DisputeOutcome outcome) => outcome switch
    {
        DisputeOutcome.Reopen => StayAct.Reopened,
        DisputeOutcome.Waive => StayAct.DisputeWaived,
        DisputeOutcome.Confirm => StayAct.Confirmed,
    };

    private static StayAct ActOf(StayInput input) => input switch
    {
        StayInput.FateOrdered ordered => ActOf(ordered.Fate),
        StayInput.TicketLost => StayAct.TicketLost,
        StayInput.FeeWaived => StayAct.FeeWaived,
        StayInput.DisputeOpened => StayAct.Disputed,
        StayInput.DisputeEnded ended => ActOf(ended.Outcome),
        StayInput.Absorb => StayAct.Absorbed,
        StayInput.GiveAway => StayAct.GivenAway,
        StayInput.Release => StayAct.Released,
        StayInput.TakeBack => StayAct.TakenBack,
        _ => throw new UnreachableException("No other input is an order."),
    };

    private static StayId? OtherOf(StayInput input) => input switch
    {
        StayInput.Absorb absorb => absorb.Gone.Id,
        StayInput.GiveAway given => given.Into,
        StayInput.Release release => release.Part,
        StayInput.TakeBack back => back.Share.From,
        _ => null,
    };
}
