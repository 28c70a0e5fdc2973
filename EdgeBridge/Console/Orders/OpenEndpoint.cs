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
            return OrderRefusals.Refuse(OrderRefusal.Unreadable);
        var clickedAt = Instant.FromUnixTimeMilliseconds(clicked);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now > clickedAt + OrderLife)
            return OrderRefusals.Refuse(OrderRefusal.Expired);
        if (clickedAt > now + ClockTolerance)
            return OrderRefusals.Refuse(OrderRefusal.ClickedInFuture);
        if (!SameOrigin.HoldsForScript(context.Request))
            return OrderRefusals.Refuse(OrderRefusal.ForeignOrigin);
        if (await access.WhoAsync(context) is not { } person)
            return OrderRefusals.Refuse(OrderRefusal.SignedOut);
        if (!person.Is(Role.Operator))
            return OrderRefusals.Refuse(OrderRefusal.NotAllowed);
        if (!LaneId.TryParse(lane, out var id) || desk.Views.FirstOrDefault(view => string.Equals(view.Id, id.Value, StringComparison.Ordinal)) is not { } view)
            return OrderRefusals.Refuse(OrderRefusal.NoSuchLane);
        var expires = Instant.Min(clickedAt, now) + OrderLife;
        return OrderReading.Read(request, view, person.Id, clickedAt, expires) switch
        {
            OrderReading.Complete complete => await GiveAsync(id, complete.Order, cancellationToken),
            OrderReading.Refused refused => OrderRefusals.Refuse(refused.Why),
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
        OrderAnswer.Expired => OrderRefusals.Refuse(OrderRefusal.Expired),
        OrderAnswer.NoSuchLane => OrderRefusals.Refuse(OrderRefusal.NoSuchLane),
    };
}
