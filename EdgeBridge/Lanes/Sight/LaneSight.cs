using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Visits;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Lanes.Loop;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Sight;

/// <summary>
/// Which vehicle a picture shows. A picture belongs to the vehicle on the arming loop if it came while that vehicle was
/// there, and a reading counts only for its visit, so that nobody inherits a plate. What a camera saw before the loop
/// rose may as well be a parked car: the lane asks it for a fresh picture instead. Used from the lane's loop only.
/// </summary>
internal sealed class LaneSight(LaneId lane)
{
    private static readonly Duration StillInViewFor = Duration.FromSeconds(10);

    private LaneItem.Read? held;
    private LaneState? before;
    private LaneVisitId? arrived;
    private (LaneVisitId Visit, Instant At)? alone;
    private (Plate Plate, Instant At)? passed;
    private (LaneVisitId Visit, int ConfidencePermille)? read;
    private PlateAgreement? agreement;
    private (LaneVisitId Visit, string Text)? doubt;

    /// <summary>The last picture; <c>null</c> before the first.</summary>
    internal SeenPicture? Last { get; private set; }

    /// <summary>The visit for which to read a picture now; <c>null</c> when nobody is there whom it must show.</summary>
    internal LaneVisitId? Take(SeenPicture picture, LaneVisitId? askedFor, LaneState state)
    {
        if (!picture.Shot.Jpeg.IsEmpty)
            Last = picture;
        var there = WhoIsThere(state);
        if (there is null || !IsOpenToPlates(state) || (askedFor is not null && askedFor != there))
            return null;
        return alone is { } since && since.Visit == there && picture.Shot.TakenAt >= since.At ? there : null;
    }

    /// <summary>Follows the lane after an input.</summary>
    internal void Follow(LaneState state, Instant at)
    {
        if (before is { Phase: LanePhase.Crossing, Visit: { Credential: Credential.ByPlate { Plate: var plate } } gone } && gone.Id != state.Visit?.Id)
            passed = (plate, at);
        var there = WhoIsThere(state);
        if (before?.Arming != LoopState.Occupied)
            arrived = there;
        // In a dense queue the loop does not fall between two vehicles: until the first has passed, nobody can tell which
        // of them a picture shows.
        if (there is null || (there == state.Next?.Id && there != arrived))
            alone = null;
        else if (alone?.Visit != there)
            alone = (there.Value, at);
        before = state;
    }

    /// <summary>
    /// What all pictures of the vehicle say by now; <c>null</c> when this one changes nothing: its vehicle is gone, or waits
    /// for its turn, or another picture shows another vehicle.
    /// </summary>
    internal PlateReading? Accept(LaneItem.Read look, LaneState state, Instant at)
    {
        if (look.Visit == state.Next?.Id)
        {
            held = look;
            return null;
        }

        var single = look.Look is PictureLook.Opened opened
            ? PlateGrammar.Judge(opened.Guesses)
            : new PlateReading.Refused(PlateRefusal.BadPicture, []);
        if (look.Visit != state.Visit?.Id || IsOfTheOneBefore(single, at))
            return null;
        var together = look.Look is PictureLook.Opened seen ? Weigh(look, seen.Guesses, single) : single;
        if (together is null || IsOfTheOneBefore(together, at))
            return null;
        if (together is PlateReading.Accepted accepted)
            read = (look.Visit, accepted.ConfidencePermille);
        else if (look.Look is PictureLook.Opened { Guesses: [_, ..] guesses })
            doubt = (look.Visit, guesses.MaxBy(guess => guess.ConfidencePermille).Text);
        return together;
    }

    /// <summary>A reading that waited until its vehicle's turn came; <c>null</c> when there is none.</summary>
    internal LaneItem.Read? TakeHeld(LaneState state)
    {
        if (held is not { } reading || reading.Visit == state.Next?.Id)
            return null;
        held = null;
        return reading.Visit == state.Visit?.Id ? reading : null;
    }

    /// <summary>How sure the plate of a visit is; <c>null</c> when none was read.</summary>
    internal int? ConfidenceOf(LaneVisitId? visit) => read is { } last && last.Visit == visit ? last.ConfidencePermille : null;

    /// <summary>What the last picture of a visit may say that names no plate: somewhere to begin to search. Empty for nothing.</summary>
    internal string DoubtOf(LaneVisitId? visit) => doubt is { } last && last.Visit == visit ? last.Text : "";

    internal static LaneVisitId? WhoIsThere(LaneState state) =>
        state.Arming == LoopState.Occupied ? (state.Next ?? state.Visit)?.Id : null;

    /// <summary>Reading costs a core for a while: only where a plate can still change something.</summary>
    private static bool IsOpenToPlates(LaneState state) =>
        state.Next is not null
        || state.Phase is LanePhase.Present or LanePhase.AskingTicket
        || (state is { Kind: LaneKind.Exit, Phase: LanePhase.NeedsAttendant, Visit.Command: null });

    private PlateReading? Weigh(LaneItem.Read look, IReadOnlyList<PlateGuess> guesses, PlateReading single)
    {
        // That a picture was taken while its vehicle stood there is seen to when it comes, see Take.
        if (agreement?.Visit != look.Visit)
            agreement = PlateAgreement.Begin(look.Visit, Instant.MinValue);
        var (shot, reference) = (look.Picture.Shot, look.Picture.Reference);
        // The store names a picture by its contents: sent twice, it is one.
        var key = new PictureKey(lane.Value, reference.Length > 0 ? reference : shot.EventId);
        agreement = agreement.With(new PlateSighting(look.Visit, shot.TakenAt, key, guesses));
        return agreement.Verdict switch
        {
            PlateVerdict.Agreed agreed => new PlateReading.Accepted(agreed.Plate, agreed.ConfidencePermille, agreed.IsAsRead),
            PlateVerdict.Undecided undecided => single is PlateReading.Refused refused
                ? refused with { Candidates = undecided.Candidates }
                : new PlateReading.Refused(PlateRefusal.TooUnsure, undecided.Candidates),
            PlateVerdict.Doubted => null,
            _ => throw new UnreachableException("PlateVerdict is a closed family"),
        };
    }

    /// <summary>The one in front has just passed on this plate and is still in view: it lets nobody else through.</summary>
    private bool IsOfTheOneBefore(PlateReading reading, Instant at) =>
        reading is PlateReading.Accepted accepted
        && passed is { } front
        && at - front.At < StillInViewFor
        && front.Plate.IsSameVehicleAs(accepted.Plate);
}
