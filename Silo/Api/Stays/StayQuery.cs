using Fokus.Domain.Access;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;

namespace Fokus.Silo.Api.Stays;

/// <summary>What a list of stays is asked by: what a vehicle showed.</summary>
internal static class StayQuery
{
    private static readonly (string Name, string Rule, Func<string, Credential?> Read)[] Kinds =
    [
        ("plate", "Write a plate as ABC1234 or ABC1D23.", text => Plate.TryParse(text, out var plate) ? new Credential.ByPlate(plate) : null),
        ("ticket", "Write a ticket as in its QR code.", Ticket),
        ("tag", "Write a tag as 8 to 64 hexadecimal digits.", text => TagId.TryParse(text, out var tag) ? new Credential.ByTag(tag) : null),
        ("card", "Write a card as 4 to 40 letters and digits.", text => CardId.TryParse(text, out var card) ? new Credential.ByCard(card) : null),
    ];

    /// <summary>By the printed text, or by the bare number. Only its garage can tell whether a printed text is genuine; who asks here may see every stay.</summary>
    private static Credential.ByTicket? Ticket(string text) =>
        TicketText.TryRead(text, out var printed) ? new(printed.Ticket) : TicketId.TryParse(text, out var number) ? new(number) : null;

    /// <summary>What is asked for, <see cref="Alternates.None"/> for every stay; or the refusal.</summary>
    internal static (Alternates Shown, IResult? Refusal) Read(IQueryCollection query)
    {
        var shown = Alternates.None;
        foreach (var (name, rule, read) in Kinds)
        {
            var text = query[name].ToString();
            if (text.Length == 0)
                continue;
            if (read(text) is not { } credential)
                return (shown, Problems.Of(StatusCodes.Status400BadRequest, $"{name}_invalid", rule));
            shown = shown.With(credential);
        }

        return (shown, null);
    }
}
