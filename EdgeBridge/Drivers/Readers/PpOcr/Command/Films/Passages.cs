using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Visits;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>
/// Tells the vehicles in a camera's pictures apart where no loop does: one has gone when no plate was seen for a while, or
/// when a plate is sure that is not its own. Within a passage pictures are weighed as a lane weighs those of a visit.
/// </summary>
internal sealed class Passages
{
    /// <summary>Without a plate for so long, the vehicle has gone.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromSeconds(2);

    private readonly List<IReadOnlyList<PlateGuess>> seen = [];
    private PlateAgreement? agreement;
    private TimeSpan begin;
    private TimeSpan last;
    private int count;

    /// <summary>Adds a picture; gives the passage that has ended with it, if one has.</summary>
    /// <param name="at">When it was taken, from the start of the footage.</param>
    /// <param name="picture">Its name: the same picture twice is one.</param>
    /// <param name="guesses">What was read in it; empty when no plate was.</param>
    public Passage? Add(TimeSpan at, string picture, IReadOnlyList<PlateGuess> guesses)
    {
        var ended = agreement is not null && at - last > Gap ? End() : null;
        if (guesses.Count == 0)
            return ended;

        var sighting = new PlateSighting(Visit(), Since(at), new PictureKey("footage", picture), guesses);
        if (agreement is not null && IsAnother(agreement, sighting))
        {
            ended = End();
            sighting = sighting with { Visit = Visit() };
        }

        if (agreement is null)
        {
            agreement = PlateAgreement.Begin(Visit(), Since(at));
            begin = at;
        }

        agreement = agreement.With(sighting);
        seen.Add(guesses);
        last = at;
        return ended;
    }

    /// <summary>The footage has ended: the passage that was going on, if one was.</summary>
    public Passage? End()
    {
        if (agreement is null)
            return null;
        var surest = seen.MaxBy(guesses => guesses.Max(guess => guess.ConfidencePermille)) ?? [];
        PlateReading reading = agreement.Verdict switch
        {
            PlateVerdict.Agreed agreed => new PlateReading.Accepted(agreed.Plate, agreed.ConfidencePermille, agreed.IsAsRead),
            PlateVerdict.Undecided undecided => PlateGrammar.Judge(surest) is PlateReading.Refused refused
                ? refused with { Candidates = undecided.Candidates }
                : new PlateReading.Refused(PlateRefusal.TooUnsure, undecided.Candidates),
            PlateVerdict.Doubted doubted => new PlateReading.Refused(PlateRefusal.Ambiguous, [doubted.Plate, doubted.Against]),
            _ => throw new UnreachableException("PlateVerdict is a closed family"),
        };
        var passage = new Passage(begin, seen.Count, reading, surest);
        agreement = null;
        seen.Clear();
        count++;
        return passage;
    }

    // A sure plate that was not even among the candidates belongs to whoever comes next, as does one against what was agreed.
    private static bool IsAnother(PlateAgreement agreement, PlateSighting sighting) => agreement.With(sighting).Verdict switch
    {
        PlateVerdict.Doubted => true,
        PlateVerdict.Agreed agreed => agreement.Verdict is PlateVerdict.Undecided { Candidates: { Count: > 0 } candidates }
            && !candidates.Any(candidate => candidate.IsSameVehicleAs(agreed.Plate)),
        PlateVerdict.Undecided => false,
        _ => throw new UnreachableException("PlateVerdict is a closed family"),
    };

    private static Instant Since(TimeSpan at) => NodaConstants.UnixEpoch + Duration.FromTimeSpan(at);

    private LaneVisitId Visit() => LaneVisitId.Parse(FormattableString.Invariant($"passage-{count:D4}"));
}
