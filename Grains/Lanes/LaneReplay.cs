using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Grains.Stores;
using NodaTime;

namespace Fokus.Grains.Lanes;

/// <summary>The machine of a lane, run again over what the lane heard. Pure.</summary>
/// <param name="State">The lane after the fact at <paramref name="Place"/>.</param>
/// <param name="Place">The last fact that was followed; a fact at or before it changes nothing.</param>
/// <param name="Since">When the phase began; <c>null</c> before the first fact.</param>
internal sealed record LaneReplay(LaneState State, FactPlace Place, Instant? Since)
{
    /// <summary>Inputs in agreement, one after the other, until a difference counts as mended: some dozen vehicles.</summary>
    internal const int MendedAfter = 200;

    internal long Differences { get; init; }

    /// <summary>Inputs in agreement since the last difference.</summary>
    internal long Agreements { get; init; }

    internal long PlatesRead { get; init; }

    internal long PlatesUnread { get; init; }

    internal Instant? LastReadAt { get; init; }

    /// <summary>True from a difference until it counts as mended.</summary>
    internal bool IsAtOdds => Differences > 0 && Agreements < MendedAfter;

    /// <summary>True when nothing is under way and nothing ordered: the state is then a few sensors, and a good place to save.</summary>
    internal bool IsAtRest => State is { Phase: LanePhase.Idle, Visit: null, Next: null, Mode: LaneMode.Normal, Hold: null };

    internal static LaneReplay Begin(LaneKind kind) => new(LaneState.Unknown(kind), default, Since: null);

    /// <summary>The lane after one more fact.</summary>
    internal LaneReplay Follow(RecordedFact recorded)
    {
        var place = new FactPlace(recorded.Id.Epoch, recorded.Id.Seq);
        if (place <= Place || recorded.Fact is not Fact.LaneHeard heard)
            return this;

        var before = IsAnew(heard.Input, place) ? LaneState.Unknown(State.Kind) : State;
        var decided = Decide(before, heard.Input, recorded.At);
        var agrees = decided?.Phase == heard.After;
        var after = agrees ? decided! : TakeOver(decided ?? before, heard.After, recorded);
        return this with
        {
            State = after,
            Place = place,
            Since = after.Phase == State.Phase ? Since ?? recorded.At : recorded.At,
            Differences = agrees ? Differences : Differences + 1,
            Agreements = agrees ? Agreements + 1 : 0,
            PlatesRead = heard.Input is LaneInput.PlateRead ? PlatesRead + 1 : PlatesRead,
            PlatesUnread = heard.Input is LaneInput.PlateUnread ? PlatesUnread + 1 : PlatesUnread,
            LastReadAt = heard.Input is LaneInput.PlateRead ? recorded.At : LastReadAt,
        };
    }

    /// <summary>
    /// Whether the lane began anew. A journal does when its disk was damaged or restored, and the lane goes on all the same
    /// when its memory came through; it says so itself.
    /// </summary>
    private bool IsAnew(LaneInput input, FactPlace place) => input switch
    {
        LaneInput.Restarted { Remembers: { } remembers } => !remembers,
        // From before it was said: then a new journal was most likely a new disk.
        LaneInput.Restarted => place.Epoch != Place.Epoch,
        _ => false,
    };

    /// <summary>What the machine decides; <c>null</c> when an id in the fact is too long for an id made from it.</summary>
    private static LaneState? Decide(LaneState state, LaneInput input, Instant at)
    {
        try
        {
            return LaneMachine.Decide(state, input, at).State;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The lane itself is right about what it is doing; a visit that the twin missed gets a name of its own.</summary>
    private static LaneState TakeOver(LaneState state, LanePhase phase, RecordedFact recorded) => phase == LanePhase.Idle
        ? state with { Phase = phase, Visit = null, Next = null }
        : state with
        {
            Phase = phase,
            Visit = state.Visit ?? new LaneVisit(LaneVisitId.Parse($"twin-{recorded.Id.Epoch}-{recorded.Id.Seq:000}"), recorded.At),
        };
}
