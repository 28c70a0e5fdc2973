using System.Text.Json;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>What whoever orders is told.</summary>
internal static class OrderReplies
{
    internal static IResult Answer(OrderAnswer answer) => answer switch
    {
        OrderAnswer.Accepted => Results.Json(new { answer = "accepted" }),
        OrderAnswer.Repeated => Results.Json(new { answer = "repeated" }),
        OrderAnswer.Refused => Results.Json(new { answer = "refused" }),
        OrderAnswer.Expired => Refuse(OrderRefusal.Expired),
        OrderAnswer.Conflict => Refuse(OrderRefusal.Conflict),
        OrderAnswer.NoSuchLane => Refuse(OrderRefusal.NoSuchLane),
    };

    internal static IResult Refuse(OrderRefusal why)
    {
        var (status, title) = Say(why);
        var more = ConsoleAccess.Code(JsonNamingPolicy.SnakeCaseLower.ConvertName(why.ToString()));
        if (why == OrderRefusal.Expired)
            more["answer"] = "expired";
        return Results.Problem(title: title, statusCode: status, extensions: more);
    }

    private static (int Status, string Title) Say(OrderRefusal why) => why switch
    {
        OrderRefusal.Expired => (409, "The click is more than 5 s old; nothing was done. Look at the lane, then ask again."),
        OrderRefusal.Conflict => (409, "Another order was given under this command; nothing was done. Each order needs a command of its own."),
        OrderRefusal.ClickedInFuture => (400, "clicked_at lies in the future; take this server's clock from /live."),
        OrderRefusal.Unreadable => (400, "Send JSON with command, reason, note, fate, clicked_at (milliseconds since 1970) and what is ordered."),
        OrderRefusal.ForeignOrigin => (403, $"Send the header {SameOrigin.Header}: 1, from a page of this host."),
        OrderRefusal.SignedOut => (401, "Sign in first."),
        OrderRefusal.NotAllowed => (403, "This role only looks; ask an operator."),
        OrderRefusal.NoSuchLane => (404, "This garage has no such lane; see /live for its lanes."),
        OrderRefusal.BadCommand => (400, "command must be 8 to 64 of a-z, 0-9 and hyphen, new for each order."),
        OrderRefusal.BadReason => (400, "reason must be 1 to 6."),
        OrderRefusal.NoteRequired => (400, "Say why in a note: reason 6 and a lost ticket need one."),
        OrderRefusal.NoteTooLong => (400, "The note may have at most 200 characters."),
        OrderRefusal.EndsByItself => (400, "This fault ends by itself once its cause is gone."),
        OrderRefusal.BadMode => (400, "mode must be normal, attendant, kept_open, evacuation or out_of_service."),
        OrderRefusal.BadDirection => (400, "direction must be entry or exit."),
        OrderRefusal.BadStay => (400, "stay must be the id of an open stay, see /api/stays/search."),
        OrderRefusal.NoSuchStay => (404, "This garage has no such stay, see /api/stays/search."),
        OrderRefusal.NoTicket => (409, "The stay has no ticket that could be lost; it is known by something else."),
        OrderRefusal.StayRefuses => (409, "The vehicle has left, or command stands for another order; send a new one for each."),
        OrderRefusal.NotRecorded => (503, "The garage could not write it down: the ticket still counts. Ask again."),
        OrderRefusal.FateRequired => (400, "At an exit say the fate of the stay: settled, waived or owing."),
    };
}
