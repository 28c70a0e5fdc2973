using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Lanes.Loop;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Sight;

/// <summary>
/// Which vehicle a picture shows. A picture belongs to the vehicle on the arming loop; a reading counts only while that
/// same visit is there, so that nobody inherits a plate. Used from the lane's loop only.
/// </summary>
internal sealed class LaneSight
{
    // A camera with a trigger of its own can be a moment faster than a debounced loop.
    private static readonly Duration EarlyBy = Duration.FromSeconds(2);
    private static readonly Duration SameVehicleFor = Duration.FromSeconds(10);

    private SeenPicture? early;
    private LaneItem.Read? held;
    private LaneVisit? present;
    private (Plate? Plate, Instant At)? gone;
    private (LaneVisitId Visit, int ConfidencePermille)? read;

    /// <summary>The last picture; <c>null</c> before the first.</summary>
    internal SeenPicture? Last { get; private set; }

    /// <summary>The visit for which to read a picture now; <c>null</c> when nobody is there whom it could show.</summary>
    internal LaneVisitId? Take(SeenPicture picture, LaneVisitId? askedFor, LaneState state)
    {
        if (!picture.Shot.Jpeg.IsEmpty)
            Last = picture;
        var there = WhoIsThere(state);
        if (askedFor is not null)
            return there == askedFor && IsOpenToPlates(state) ? askedFor : null;
        if (there is not null)
            return IsOpenToPlates(state) ? there : null;

        // Nobody is on the loop: the picture is of the vehicle that just left, or of one that is just coming. With the
        // one that left unknown, nobody could tell.
        var isUnknownJustGone = gone is { Plate: null } left && picture.At - left.At < EarlyBy;
        early = isUnknownJustGone ? null : picture;
        return null;
    }

    /// <summary>
    /// Follows the lane after an input. Answers a picture that came a moment before its vehicle, and is to be read now;
    /// <c>null</c> when there is none.
    /// </summary>
    internal SeenPicture? Follow(LaneState state, Instant at)
    {
        if (present is { } before && before.Id != state.Visit?.Id)
            gone = ((before.Credential as Credential.ByPlate)?.Plate, at);
        present = state.Visit;
        if (early is not { } picture || WhoIsThere(state) is null || !IsOpenToPlates(state))
            return null;
        early = null;
        return at - picture.At <= EarlyBy ? picture : null;
    }

    /// <summary>The reading that counts now; <c>null</c> when its vehicle is gone, or waits for its turn.</summary>
    internal LaneItem.Read? Accept(LaneItem.Read reading, LaneState state, Instant at)
    {
        if (reading.Visit == state.Next?.Id)
        {
            held = reading;
            return null;
        }

        if (reading.Visit != state.Visit?.Id || IsOfTheOneBefore(reading, at))
            return null;
        if (reading.Reading is PlateReading.Accepted accepted)
            read = (reading.Visit, accepted.ConfidencePermille);
        return reading;
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

    internal static LaneVisitId? WhoIsThere(LaneState state) =>
        state.Arming == LoopState.Occupied ? (state.Next ?? state.Visit)?.Id : null;

    /// <summary>Reading costs a core for a while: only where a plate can still change something.</summary>
    private static bool IsOpenToPlates(LaneState state) =>
        state.Next is not null
        || state.Phase is LanePhase.Present or LanePhase.AskingTicket
        || (state is { Kind: LaneKind.Exit, Phase: LanePhase.NeedsAttendant, Visit.Command: null });

    private bool IsOfTheOneBefore(LaneItem.Read reading, Instant at) =>
        reading is { CameBefore: true, Reading: PlateReading.Accepted accepted }
        && gone is { Plate: { } plate } left
        && at - left.At < SameVehicleFor
        && plate.IsSameVehicleAs(accepted.Plate);
}
