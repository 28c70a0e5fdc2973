using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Lanes;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>
/// Takes a person's word that a fault was seen. It moves nothing, so a late one does no harm: it clears an alarm that the
/// same person was looking at.
/// </summary>
internal static class AcknowledgeEndpoint
{
    internal static async Task<IResult> HandleAsync(string lane, int fault, HttpContext context, ConsoleAccess access, ILaneDesk desk)
    {
        if (!SameOrigin.HoldsForScript(context.Request))
            return OrderReplies.Refuse(OrderRefusal.ForeignOrigin);
        if (await access.WhoAsync(context) is not { } person)
            return OrderReplies.Refuse(OrderRefusal.SignedOut);
        if (!person.Is(Role.Operator))
            return OrderReplies.Refuse(OrderRefusal.NotAllowed);
        if (!Enum.IsDefined((FaultCode)fault) || !FaultCatalogue.EndsByAcknowledgement((FaultCode)fault))
            return OrderReplies.Refuse(OrderRefusal.EndsByItself);
        return LaneId.TryParse(lane, out var id) && desk.Acknowledge(id, (FaultCode)fault, person.Id)
            ? Results.Json(new { answer = "acknowledged" })
            : OrderReplies.Refuse(OrderRefusal.NoSuchLane);
    }
}
