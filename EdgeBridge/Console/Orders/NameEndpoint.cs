using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Stays.Search;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>Finds the stay of a vehicle that nothing identifies, and takes a person's word for it.</summary>
internal sealed partial class NameEndpoint(OrderDoor door, ILaneDesk desk, StaySearch search, ConsoleGarage garage, ILogger<NameEndpoint> log)
{
    // A ticket's whole text has 50 characters, and hyphens or blanks between its groups.
    private const int LongestSearch = 80;

    /// <summary>Open stays that are like a text.</summary>
    internal IResult Search(string? q)
    {
        var names = desk.Views.ToDictionary(view => view.Id, view => view.Name, StringComparer.Ordinal);
        return Results.Json((q is { Length: <= LongestSearch } ? search.Find(q, garage.Zone) : []).Select(found => new
        {
            stay = found.Stay.Value,
            shown = found.Shown,
            is_plate = found.IsPlate,
            lane = names.GetValueOrDefault(found.EntryLane.Value, found.EntryLane.Value),
            entered_at_unix_ms = found.EnteredAt.ToUnixTimeMilliseconds(),
            due_centavos = found.Due.Centavos,
            has_ticket = found.HasTicket,
        }));
    }

    internal async Task<IResult> HandleAsync(string lane, HttpContext context, CancellationToken cancellationToken)
    {
        var request = await OrderDoor.ReadAsync<NameRequest>(context.Request, cancellationToken);
        return await door.AdmitAsync(lane, request?.ClickedAt, context) switch
        {
            OrderAdmission.Refused refused => OrderReplies.Refuse(refused.Why),
            OrderAdmission.Admitted admitted => await GiveAsync(request!, admitted, cancellationToken),
            _ => throw new UnreachableException("OrderAdmission is a closed family"),
        };
    }

    private async Task<IResult> GiveAsync(NameRequest request, OrderAdmission.Admitted door, CancellationToken cancellationToken)
    {
        var note = request.Note?.Trim() ?? "";
        if (!StayId.TryParse(request.Stay, out var stay))
            return OrderReplies.Refuse(OrderRefusal.BadStay);
        if (!CommandId.TryParse(request.Command, out var command))
            return OrderReplies.Refuse(OrderRefusal.BadCommand);
        if (note.Length > OrderReading.NoteLimit)
            return OrderReplies.Refuse(OrderRefusal.NoteTooLong);
        var answer = await desk.NameStayAsync(
            door.Lane, new NamingOrder(stay, command, door.By, note, door.ClickedAt, door.Expires), cancellationToken);
        LogNamed(log, door.Lane, command, door.By, stay, answer);
        return OrderReplies.Answer(answer);
    }
}
