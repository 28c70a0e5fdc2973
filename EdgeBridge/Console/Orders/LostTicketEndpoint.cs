using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Inputs;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Stays;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>
/// Takes a person's word that a driver lost the ticket of a stay. It moves nothing, so a late one does no harm; what is due
/// is still due.
/// </summary>
internal sealed class LostTicketEndpoint(ConsoleAccess access, IStayLedger stays)
{
    internal async Task<IResult> HandleAsync(string stay, HttpContext context, CancellationToken cancellationToken)
    {
        if (!SameOrigin.HoldsForScript(context.Request))
            return OrderReplies.Refuse(OrderRefusal.ForeignOrigin);
        if (await access.WhoAsync(context) is not { } person)
            return OrderReplies.Refuse(OrderRefusal.SignedOut);
        if (!person.Is(Role.Operator))
            return OrderReplies.Refuse(OrderRefusal.NotAllowed);
        if (await OrderDoor.ReadAsync<LostTicketRequest>(context.Request, cancellationToken) is not { } request)
            return OrderReplies.Refuse(OrderRefusal.Unreadable);
        if (!StayId.TryParse(stay, out var id))
            return OrderReplies.Refuse(OrderRefusal.BadStay);
        if (!CommandId.TryParse(request.Command, out var command))
            return OrderReplies.Refuse(OrderRefusal.BadCommand);
        var note = request.Note?.Trim() ?? "";
        if (note.Length == 0)
            return OrderReplies.Refuse(OrderRefusal.NoteRequired);
        if (note.Length > OrderReading.NoteLimit)
            return OrderReplies.Refuse(OrderRefusal.NoteTooLong);
        return Say(await stays.LoseTicketAsync(id, new StayCommand(command, person.Id, note), cancellationToken));
    }

    private static IResult Say(LostTicketAnswer answer) => answer switch
    {
        LostTicketAnswer.Void => Results.Json(new { answer = "accepted" }),
        LostTicketAnswer.Repeated => Results.Json(new { answer = "repeated" }),
        LostTicketAnswer.NoSuchStay => OrderReplies.Refuse(OrderRefusal.NoSuchStay),
        LostTicketAnswer.NoTicket => OrderReplies.Refuse(OrderRefusal.NoTicket),
        LostTicketAnswer.Refused => OrderReplies.Refuse(OrderRefusal.StayRefuses),
        LostTicketAnswer.NotRecorded => OrderReplies.Refuse(OrderRefusal.NotRecorded),
        _ => throw new UnreachableException("LostTicketAnswer is a closed family"),
    };
}
