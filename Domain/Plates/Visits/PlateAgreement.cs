using System.Collections.Immutable;
using System.Diagnostics;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Plates.Visits;

/// <summary>
/// The pictures of one visit and what they say together. A picture that is sure by itself decides at once. Otherwise two
/// pictures that show one vehicle decide, if none shows another and no look-alike could make two mistakes of one kind.
/// </summary>
/// <remarks>Only pictures taken while the visit's vehicle stood on the loop count: what else is in view is parked, or next.</remarks>
public sealed record PlateAgreement
{
    /// <summary>From this confidence on a picture counts towards an agreement.</summary>
    /// <remarks>
    /// A mean log-likelihood of -0.7. On single pictures this limit accepted ten in 753 wrongly, nearly all by a Q or an
    /// O, which is why those must be sure in one picture. Not yet measured on several pictures of one vehicle.
    /// </remarks>
    public const int AgreePermille = 500;

    /// <summary>What this many pictures could not name is for a person: further ones are not kept.</summary>
    public const int MostPictures = 32;

    private const int MostCandidates = 10;
    private const int MostGuessesOfOnePicture = 64;

    private ImmutableList<Look> looks = [];

    private PlateAgreement(LaneVisitId visit, Instant armedAt)
    {
        Visit = visit;
        ArmedAt = armedAt;
    }

    /// <summary>Whose plate this is about.</summary>
    public LaneVisitId Visit { get; }

    /// <summary>When its vehicle came onto the loop.</summary>
    public Instant ArmedAt { get; }

    /// <summary>When its vehicle left the loop; <c>null</c> while it stands there.</summary>
    public Instant? DisarmedAt { get; private init; }

    /// <summary>What the pictures say so far.</summary>
    public PlateVerdict Verdict { get; private init; } = new PlateVerdict.Undecided([]);

    /// <summary>A vehicle has come onto the loop.</summary>
    public static PlateAgreement Begin(LaneVisitId visit, Instant armedAt) => new(visit, armedAt);

    /// <summary>The vehicle has left the loop: pictures taken from then on are of somebody else.</summary>
    public PlateAgreement EndedAt(Instant at) => DisarmedAt is null ? this with { DisarmedAt = at } : this;

    /// <summary>The agreement after one more look. A look that does not count changes nothing.</summary>
    public PlateAgreement With(PlateSighting sighting)
    {
        if (!IsOfThisVehicle(sighting))
            return this;
        return Verdict switch
        {
            PlateVerdict.Undecided => Kept(sighting),
            PlateVerdict.Agreed agreed => this with { Verdict = Tested(agreed, sighting) },
            PlateVerdict.Doubted => this,
            _ => throw new UnreachableException("PlateVerdict is a closed family"),
        };
    }

    private bool IsOfThisVehicle(PlateSighting sighting) =>
        sighting.Visit == Visit
        && sighting.TakenAt >= ArmedAt
        && (DisarmedAt is not { } end || sighting.TakenAt < end);

    private PlateAgreement Kept(PlateSighting sighting)
    {
        var at = looks.FindIndex(look => look.Picture == sighting.Picture);
        if (at < 0 && looks.Count == MostPictures)
            return this;
        var look = new Look(sighting.Picture, at < 0 ? [.. sighting.Guesses] : [.. looks[at].Guesses, .. sighting.Guesses]);
        var kept = at < 0 ? looks.Add(look) : looks.SetItem(at, look);
        return look.Guesses.Count > MostGuessesOfOnePicture ? this : this with { looks = kept, Verdict = Decided(look, kept) };
    }

    private static PlateVerdict Decided(Look latest, ImmutableList<Look> all)
    {
        if (PlateGrammar.Judge(latest.Guesses) is PlateReading.Accepted sure)
            return new PlateVerdict.Agreed(sure.Plate, sure.ConfidencePermille, sure.IsAsRead, Pictures: 1);

        var readings = all.ConvertAll(look => PlateGrammar.Judge(look.Guesses, AgreePermille));
        var shown = readings.OfType<PlateReading.Accepted>().OrderByDescending(reading => reading.ConfidencePermille).ToList();
        return shown.Count > 1
            && shown.TrueForAll(reading => reading.Plate.IsSameVehicleAs(shown[0].Plate))
            && !shown.Exists(reading => LookAlikes.HaveAnotherVehicleLike(reading.Plate))
                ? new PlateVerdict.Agreed(shown[0].Plate, shown[0].ConfidencePermille, shown[0].IsAsRead, shown.Count)
                : new PlateVerdict.Undecided(Candidates(readings));
    }

    private static List<Plate> Candidates(ImmutableList<PlateReading> readings) =>
    [
        .. readings.SelectMany(OfferedBy)
            .GroupBy(plate => plate.Canonical, StringComparer.Ordinal)
            .OrderByDescending(vehicle => vehicle.Count())
            .Select(vehicle => vehicle.First())
            .Take(MostCandidates),
    ];

    private static IReadOnlyList<Plate> OfferedBy(PlateReading reading) => reading switch
    {
        PlateReading.Accepted accepted => [accepted.Plate],
        PlateReading.Refused refused => refused.Candidates,
        _ => throw new UnreachableException("PlateReading is a closed family"),
    };

    private static PlateVerdict Tested(PlateVerdict.Agreed agreed, PlateSighting sighting) =>
        PlateGrammar.Judge(sighting.Guesses, AgreePermille) is PlateReading.Accepted other && !other.Plate.IsSameVehicleAs(agreed.Plate)
            ? new PlateVerdict.Doubted(agreed.Plate, other.Plate)
            : agreed;

    private sealed record Look(PictureKey Picture, ImmutableList<PlateGuess> Guesses);
}
