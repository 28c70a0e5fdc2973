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
            return Refuse(403, "foreign_origin", $"Send the header {SameOrigin.Header}: 1, from a page of this host.");
        if (await access.WhoAsync(context) is not { } person)
            return Refuse(401, "signed_out", "Sign in first.");
        if (!person.Is(Role.Operator))
            return Refuse(403, "not_allowed", "This role only looks; ask an operator.");
        if (!Enum.IsDefined((FaultCode)fault) || !FaultCatalogue.EndsByAcknowledgement((FaultCode)fault))
            return Refuse(400, "ends_by_itself", "This fault ends by itself once its cause is gone.");
        return LaneId.TryParse(lane, out var id) && desk.Acknowledge(id, (FaultCode)fault, person.Id)
            ? Results.Json(new { answer = "acknowledged" })
            : Refuse(404, "no_such_lane", "This garage has no such lane; see /live for its lanes.");
    }

    private static IResult Refuse(int status, string code, string title) =>
        Results.Problem(title: title, statusCode: status, extensions: ConsoleAccess.Code(code));
}
