namespace Fokus.Domain.Plates.Search;

/// <summary>Finds the vehicles inside that a doubtful reading may mean. For an operator: what it finds authorises nothing.</summary>
public static class PlateSearch
{
    /// <summary>More than these nobody compares with a picture.</summary>
    public const int MostProposals = 10;

    private const int MostDifferences = 2;
    private const int MostUnlike = 1;
    private const int LookAlikeCosts = 1;
    private const int UnlikeCosts = 3;

    /// <summary>
    /// The vehicles inside whose plate, in either spelling, differs from the text in at most two characters, of which at
    /// most one looks different; nearest first. Empty when the text has not the length of a plate.
    /// </summary>
    /// <param name="read">What was read or typed; a <c>?</c> stands for a character that nobody could read.</param>
    /// <param name="inside">Everybody inside.</param>
    public static IReadOnlyList<PlateProposal> Near(string read, IEnumerable<ParkedPlate> inside)
    {
        var plain = PlateText.Plain(read);
        return Ranked(inside, plate => Spellings(plate).Min(spelling => Distance(plain, spelling, MostUnlike)));
    }

    /// <summary>The vehicles inside whose last four characters, in either spelling, are these or look like these; nearest first.</summary>
    public static IReadOnlyList<PlateProposal> EndingIn(PartialPlate lowerLine, IEnumerable<ParkedPlate> inside)
    {
        var read = lowerLine.Written;
        return Ranked(inside, plate => Spellings(plate).Min(spelling => Distance(read, spelling.AsSpan(spelling.Length - read.Length), 0)));
    }

    private static List<PlateProposal> Ranked(IEnumerable<ParkedPlate> inside, Func<Plate, int?> distanceOf) =>
    [
        .. inside.Select(parked => (Parked: parked, Distance: distanceOf(parked.Plate)))
            .Where(found => found.Distance is not null)
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Parked.Plate.Written, StringComparer.Ordinal)
            .ThenBy(found => found.Parked.Stay.Value, StringComparer.Ordinal)
            .Take(MostProposals)
            .Select(found => new PlateProposal(found.Parked.Stay, found.Parked.Plate.Written, found.Distance!.Value)),
    ];

    private static IEnumerable<string> Spellings(Plate plate)
    {
        yield return plate.Canonical;
        if (plate.OldTwin is { } old)
            yield return old.Written;
    }

    private static int? Distance(ReadOnlySpan<char> read, ReadOnlySpan<char> spelling, int mostUnlike)
    {
        if (read.Length != spelling.Length)
            return null;
        var alike = 0;
        var unlike = 0;
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] == spelling[i])
                continue;
            if (read[i] == '?' || LookAlikes.Resemble(read[i], spelling[i]))
                alike++;
            else
                unlike++;
        }

        return alike + unlike > MostDifferences || unlike > mostUnlike ? null : (alike * LookAlikeCosts) + (unlike * UnlikeCosts);
    }
}
