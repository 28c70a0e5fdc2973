using Fokus.Domain.Ids;
using Fokus.Domain.Plates.Search;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using NodaTime;
using NodaTime.Extensions;

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

    /// <summary>The nearest first; plates before tickets.</summary>
    /// <param name="text">A plate, a <c>?</c> for what nobody could read; some of its characters in a row; or the end of a ticket's number.</param>
    internal IReadOnlyList<FoundStay> Find(string text)
    {
        var open = stays.Open;
        var plates = open.Where(stay => stay.Credential is Credential.ByPlate).ToDictionary(stay => stay.Id);
        var at = clock.GetCurrentInstant();
        // Somebody may type, or scan, the whole text of a ticket.
        var end = TicketText.TryRead(text, out var ticket) ? ticket.Ticket.Value : text.Trim();
        return
        [
            .. PlatesLike(text, plates.Values).Select(id => Shown(plates[id], at)),
            .. open.Where(stay => IsTicketEnding(stay, end)).OrderBy(stay => stay.EnteredAt).Take(PlateSearch.MostProposals)
                .Select(stay => Shown(stay, at)),
        ];
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
        && stay.Credential is Credential.ByTicket { Ticket.Value: var number } && number.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private FoundStay Shown(Stay stay, Instant at) => new(
        stay.Id,
        stay.Credential switch
        {
            Credential.ByPlate known => known.Plate.Written,
            Credential.ByTicket known => $"…{known.Ticket.Value[^Math.Min(6, known.Ticket.Value.Length)..]}",
            _ => "",
        },
        stay.Credential is Credential.ByPlate,
        stay.EntryLane,
        stay.EnteredAt,
        stays.Quote(stay, at).Due);
}
