using System.Collections.Immutable;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Memory;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>
/// What a lane remembers, and the one way to change it: decide, then commit the input with everything that follows from
/// it, and only then take over the new state. Used from the lane's loop only.
/// </summary>
internal sealed partial class LaneRecorder(
    LaneId lane, LaneKind kind, bool isReversible, FactJournal journal, Func<Instant, int> announcedVersion, ILogger logger)
{
    internal LaneState State { get; private set; } = LaneState.Unknown(kind);

    /// <summary>What is wrong at the lane now.</summary>
    internal ImmutableSortedSet<FaultCode> Faults { get; private set; } = [];

    /// <summary>Since when the phase is what it is.</summary>
    internal Instant Since { get; private set; }

    /// <summary>Takes up what was stored before the program ended.</summary>
    internal void Resume(Instant at)
    {
        Since = at;
        if (Snapshots.Find(journal.Store, LaneSnapshots.NameOf(lane)) is not { } json)
            return;
        try
        {
            var stored = LaneSnapshot.Parse(json) ?? throw new FormatException("It is not JSON.");
            var state = stored.ToState();
            if (state.Kind != kind && !(isReversible && state.Setup.IsReversible))
                throw new FormatException("The lane leads the other way now.");
            (State, Faults) = (state, [.. stored.ToFaults()]);
            Since = Instant.FromUnixTimeTicks(stored.SinceUnixTicks);
        }
        catch (FormatException fault)
        {
            LogForgotten(logger, lane, fault.Message);
        }
    }

    /// <summary>Decides and commits. <c>null</c> when the journal did not take it: nothing has changed, nothing may be done.</summary>
    internal async Task<LaneDecision?> HearAsync(
        LaneInput input, Instant at, IReadOnlyList<StoreWrite> more, CancellationToken cancellationToken)
    {
        var decision = LaneMachine.Decide(State, input, at);
        var faults = Faults;
        List<Fact> facts = [new Fact.LaneHeard(lane, input, decision.State.Phase)];
        foreach (var effect in decision.Effects)
        {
            if (FactOf(effect, ref faults) is { } fact)
                facts.Add(fact);
        }

        var since = decision.State.Phase == State.Phase ? Since : at;
        var snapshot = WriteOf(decision.State, faults, since);
        if (!await RecordAsync(new(at, facts, [snapshot, .. more]), cancellationToken))
            return null;
        (State, Faults, Since) = (decision.State, faults, since);
        return decision;
    }

    /// <summary>Raises or clears a fault that is no affair of the machine. True when it is as wanted and on the disk.</summary>
    internal async Task<bool> SetFaultAsync(FaultCode fault, bool isRaised, Instant at, CancellationToken cancellationToken)
    {
        if (Faults.Contains(fault) == isRaised)
            return true;
        var faults = isRaised ? Faults.Add(fault) : Faults.Remove(fault);
        Fact change = isRaised ? new Fact.FaultRaised(lane, fault) : new Fact.FaultCleared(lane, fault);
        if (!await RecordAsync(new(at, [change], [WriteOf(State, faults, Since)]), cancellationToken))
            return false;
        Faults = faults;
        return true;
    }

    private async Task<bool> RecordAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        if (await journal.AppendAsync(entry, cancellationToken) is not AppendAnswer.Failed failed)
            return true;
        LogNotRecorded(logger, lane, failed.Why);
        return false;
    }

    private StoreWrite WriteOf(LaneState state, ImmutableSortedSet<FaultCode> faults, Instant since) =>
        Snapshots.Write(LaneSnapshots.NameOf(lane), LaneSnapshots.Of(state, faults, since).ToJson());

    /// <summary>The fact in an effect; <c>null</c> when it is an act, or when nothing changes by it.</summary>
    private Fact? FactOf(LaneEffect effect, ref ImmutableSortedSet<FaultCode> faults)
    {
        switch (effect)
        {
            case LaneEffect.OpenStay open:
                return new Fact.StayOpened(open.Stay, open.Credential, lane, open.EnteredAt)
                {
                    AlsoKnownBy = open.AlsoKnownBy,
                    // A ticket announces its price whatever else the vehicle is known by.
                    AnnouncedVersion = open.Credential is Credential.ByTicket || open.AlsoKnownBy.Ticket is not null
                        ? announcedVersion(open.EnteredAt)
                        : null,
                };
            case LaneEffect.CloseStay close:
                return new Fact.StayLeft(close.Stay, lane, close.Fate);
            case LaneEffect.VoidVisit gone:
                return new Fact.VisitVoided(lane, gone.Visit) { Ticket = gone.Ticket };
            case LaneEffect.Raise raise when !faults.Contains(raise.Fault):
                faults = faults.Add(raise.Fault);
                return new Fact.FaultRaised(lane, raise.Fault);
            case LaneEffect.Clear clear when faults.Contains(clear.Fault):
                faults = faults.Remove(clear.Fault);
                return new Fact.FaultCleared(lane, clear.Fault);
            default:
                return null;
        }
    }
}
