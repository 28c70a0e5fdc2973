using System.Diagnostics;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Lanes;
using Fokus.Web.Parts;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>
/// Takes an order to open a gate. An order that was held up on its way is dropped before anything else is looked at:
/// whoever pressed the button has long read that nothing was confirmed, and a car may stand elsewhere by now.
/// </summary>
internal sealed partial class OpenEndpoint(ConsoleAccess access, ILaneDesk desk, TimeProvider clock, ILogger<OpenEndpoint> log)
{
    private static readonly Duration OrderLife = Duration.FromSeconds(5);

    // A screen estimates this server's clock from messages that took time to arrive, so it is behind, never ahead.
    private static readonly Duration ClockTolerance = Duration.FromSeconds(1);

    internal async Task<IResult> HandleAsync(string lane, HttpContext context, CancellationToken cancellationToken)
    {
        if (await ReadAsync(context.Request, cancellationToken) is not { ClickedAt: { } clicked } request || !IsMoment(clicked))
            return Refuse(OrderRefusal.Unreadable);
        var clickedAt = Instant.FromUnixTimeMilliseconds(clicked);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now > clickedAt + OrderLife)
            return Refuse(OrderRefusal.Expired);
        if (clickedAt > now + ClockTolerance)
            return Refuse(OrderRefusal.ClickedInFuture);
        if (!SameOrigin.HoldsForScript(context.Request))
            return Refuse(OrderRefusal.ForeignOrigin);
        if (await access.WhoAsync(context) is not { } person)
            return Refuse(OrderRefusal.SignedOut);
        if (!person.Is(Role.Operator))
            return Refuse(OrderRefusal.NotAllowed);
        if (!LaneId.TryParse(lane, out var id) || desk.Views.FirstOrDefault(view => string.Equals(view.Id, id.Value, StringComparison.Ordinal)) is not { } view)
            return Refuse(OrderRefusal.NoSuchLane);
        var expires = Instant.Min(clickedAt, now) + OrderLife;
        return OrderReading.Read(request, view, person.Id, clickedAt, expires) switch
        {
            OrderReading.Complete complete => await GiveAsync(id, complete.Order, cancellationToken),
            OrderReading.Refused refused => Refuse(refused.Why),
            _ => throw new UnreachableException("OrderReading is a closed family"),
        };
    }

    private async Task<IResult> GiveAsync(LaneId lane, ManualOpen order, CancellationToken cancellationToken)
    {
        var answer = await desk.OrderAsync(lane, order, cancellationToken);
        LogOrdered(log, lane, order.Command, order.By, answer);
        return Answer(answer);
    }

    private static async Task<OpenRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasJsonContentType()
                ? await request.ReadFromJsonAsync<OpenRequest>(WebJson.Options, cancellationToken)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsMoment(long unixMs) =>
        unixMs > 0 && unixMs < Instant.MaxValue.ToUnixTimeMilliseconds() - OrderLife.TotalMilliseconds;

    private static IResult Answer(OrderAnswer answer) => answer switch
    {
        OrderAnswer.Accepted => Results.Json(new { answer = "accepted" }),
        OrderAnswer.Repeated => Results.Json(new { answer = "repeated" }),
        OrderAnswer.Refused => Results.Json(new { answer = "refused" }),
        OrderAnswer.Expired => Refuse(OrderRefusal.Expired),
        OrderAnswer.NoSuchLane => Refuse(OrderRefusal.NoSuchLane),
    };

    private static IResult Refuse(OrderRefusal why)
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
        OrderRefusal.ClickedInFuture => (400, "clicked_at lies in the future; take this server's clock from /live."),
        OrderRefusal.Unreadable => (400, "Send JSON with command, reason, note, fate and clicked_at (milliseconds since 1970)."),
        OrderRefusal.ForeignOrigin => (403, $"Send the header {SameOrigin.Header}: 1, from a page of this host."),
        OrderRefusal.SignedOut => (401, "Sign in first."),
        OrderRefusal.NotAllowed => (403, "This role only looks; ask an operator."),
        OrderRefusal.NoSuchLane => (404, "This garage has no such lane; see /live for its lanes."),
        OrderRefusal.BadCommand => (400, "command must be 8 to 64 of a-z, 0-9 and hyphen, new for each order."),
        OrderRefusal.BadReason => (400, "reason must be 1 to 6."),
        OrderRefusal.NoteRequired => (400, "Reason 6 needs a note."),
        OrderRefusal.NoteTooLong => (400, "The note may have at most 200 characters."),
        OrderRefusal.FateRequired => (400, "At an exit say the fate of the stay: settled, waived or owing."),
    };
}
