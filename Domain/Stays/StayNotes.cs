using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Traces;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>How every part of the machine writes to a stay.</summary>
internal static class StayNotes
{
    /// <summary>Nothing changes without this.</summary>
    internal static Stay Noted(
        this Stay stay, Instant at, StayAct what, StayCommand? command = null, Brl amount = default, ImmutableArray<StayId> from = default) => stay with
        {
            Trace = stay.Trace.Add(new(at, command is null ? new StayActor.Machine() : new StayActor.Person(command.By), what)
            {
                Command = command?.Id,
                Note = command?.Note ?? "",
                Amount = amount,
                From = from.IsDefault ? [] : from,
            }),
        };

    /// <summary>Where it stands from now on; a dispute goes on over it.</summary>
    internal static Stay StandingAs(this Stay stay, StayPhase phase) =>
        stay.Phase == StayPhase.Disputed ? stay with { DisputedFrom = phase } : stay with { Phase = phase };

    /// <summary>A stay that goes on is paid when any money was taken for its time.</summary>
    internal static Stay StandingInside(this Stay stay) => stay.StandingAs(stay.Paid > Brl.Zero ? StayPhase.Paid : StayPhase.Inside);
}
