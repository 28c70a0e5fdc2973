using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates.Search;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Fokus.Domain.Time;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Stays.Search;

/// <summary>
/// Finds open stays by what somebody can read of a plate or a ticket. What it finds opens nothing: a person compares and
/// chooses, and what is due is still due.
/// </summary>
internal sealed class StaySearch(IStayLedger stays, TimeProvider clock)
{
    /// <summary>Fewer characters say nothing of a plate …</summary>
    private const int FewestOfPlate = 3;

    /// <summary>… or of a ticket.</summary>
    private const int FewestOfTicket = 4;

    /// <summary>Nobody remembers the minute.</summary>
    private static readonly Duration TimeTolerance = Duration.FromMinutes(15);

    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>The nearest first; plates before tickets.</summary>
    /// <param name="text">
    /// A plate, a <c>?</c> for what nobody could read; some of its characters in a row; the end of a ticket's number; or the
    /// time of entry, 14:30.
    /// </param>
    /// <param name="zone">What the driver's watch shows.</param>
    internal IReadOnlyList<FoundStay> Find(string text, GarageZone zone)
    {
        var open = stays.Open;
        var at = clock.GetCurrentInstant();
        if (TimeOfDay.Parse(text.Trim()) is { Success: true, Value: var time })
            return [.. EnteredAbout(time, open, zone).Select(stay => Shown(stay, at))];
        var plates = open.Where(stay => stay.Credential is Credential.ByPlate).ToDictionary(stay => stay.Id);
        // Somebody may type, or scan, the whole text of a ticket.
        var end = TicketText.TryRead(text, out var ticket) ? ticket.Ticket.Value : text.Trim();
        return
        [
            .. PlatesLike(text, plates.Values).Select(id => Shown(plates[id], at)),
            .. open.Where(stay => IsTicketEnding(stay, end)).OrderBy(stay => stay.EnteredAt).Take(PlateSearch.MostProposals)
                .Select(stay => Shown(stay, at)),
        ];
    }

    /// <summary>Whoever has a plate is found by it: those without one come first, then the nearest in time, then the last that entered.</summary>
    private static IEnumerable<Stay> EnteredAbout(LocalTime time, IReadOnlyList<Stay> open, GarageZone zone) => open
        .Select(stay => (Stay: stay, Off: Apart(time, zone.WallClock(stay.EnteredAt).TimeOfDay)))
        .Where(near => near.Off <= TimeTolerance)
        .OrderBy(near => near.Stay.Credential is Credential.ByPlate)
        .ThenBy(near => near.Off)
        .ThenByDescending(near => near.Stay.EnteredAt)
        .Select(near => near.Stay)
        .Take(PlateSearch.MostProposals);

    /// <summary>Around midnight the shorter way: 23:58 and 00:03 are five minutes apart.</summary>
    private static Duration Apart(LocalTime one, LocalTime other)
    {
        var off = Duration.FromTicks(Math.Abs(one.TickOfDay - other.TickOfDay));
        return Duration.Min(off, Duration.FromDays(1) - off);
    }

    private static IEnumerable<StayId> PlatesLike(string text, IEnumerable<Stay> inside)
    {
        var parked = inside.Select(stay => new ParkedPlate(stay.Id, ((Credential.ByPlate)stay.Credential).Plate)).ToList();
        var near = PartialPlate.TryParse(text, out var end) ? PlateSearch.EndingIn(end, parked) : PlateSearch.Near(text, parked);
        var plain = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var some = parked
            .Where(one => plain.Length >= FewestOfPlate && one.Plate.Written.Contains(plain, StringComparison.Ordinal))
            .OrderBy(one => one.Plate.Written, StringComparer.Ordinal);
        return near.Select(proposal => proposal.Stay).Concat(some.Select(one => one.Stay)).Distinct().Take(PlateSearch.MostProposals);
    }

    private static bool IsTicketEnding(Stay stay, string end) => end.Length >= FewestOfTicket
        && stay.Ticket is { Value: var number } && number.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private FoundStay Shown(Stay stay, Instant at) => new(
        stay.Id,
        stay.Credential switch
        {
            Credential.ByPlate known => known.Plate.Written,
            Credential.ByTicket known => End(known.Ticket.Value),
            Credential.ByTag known => End(known.Tag.Canonical),
            Credential.ByCard known => End(known.Card.Canonical),
            Credential.Unidentified => "",
            _ => throw new UnreachableException("Credential is a closed family"),
        },
        stay.Credential is Credential.ByPlate,
        stay.EntryLane,
        stay.EnteredAt,
        stays.Quote(stay, at).Due,
        stay.Ticket is not null);

    private static string End(string number) => $"…{number[^Math.Min(6, number.Length)..]}";
}
