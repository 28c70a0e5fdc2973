using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Lanes;
using Fokus.Web.Parts;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>
/// What every order to a lane must pass. One that was held up on its way is dropped before anything else is looked at:
/// whoever pressed the button has long read that nothing was confirmed, and a car may stand elsewhere by now.
/// </summary>
internal sealed class OrderDoor(ConsoleAccess access, ILaneDesk desk, TimeProvider clock)
{
    private static readonly Duration OrderLife = Duration.FromSeconds(5);

    // A screen estimates this server's clock from messages that took time to arrive, so it is behind, never ahead.
    private static readonly Duration ClockTolerance = Duration.FromSeconds(1);

    internal async Task<OrderAdmission> AdmitAsync(string lane, long? clicked, HttpContext context)
    {
        if (clicked is not { } unixMs || !IsMoment(unixMs))
            return new OrderAdmission.Refused(OrderRefusal.Unreadable);
        var clickedAt = Instant.FromUnixTimeMilliseconds(unixMs);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now > clickedAt + OrderLife)
            return new OrderAdmission.Refused(OrderRefusal.Expired);
        if (clickedAt > now + ClockTolerance)
            return new OrderAdmission.Refused(OrderRefusal.ClickedInFuture);
        if (!SameOrigin.HoldsForScript(context.Request))
            return new OrderAdmission.Refused(OrderRefusal.ForeignOrigin);
        if (await access.WhoAsync(context) is not { } person)
            return new OrderAdmission.Refused(OrderRefusal.SignedOut);
        if (!person.Is(Role.Operator))
            return new OrderAdmission.Refused(OrderRefusal.NotAllowed);
        if (!LaneId.TryParse(lane, out var id) || desk.Views.FirstOrDefault(view => string.Equals(view.Id, id.Value, StringComparison.Ordinal)) is not { } view)
            return new OrderAdmission.Refused(OrderRefusal.NoSuchLane);
        return new OrderAdmission.Admitted(id, view, person.Id, clickedAt, Instant.Min(clickedAt, now) + OrderLife);
    }

    /// <summary>The body of an order; <c>null</c> when it is not the JSON that it should be.</summary>
    internal static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return request.HasJsonContentType()
                ? await request.ReadFromJsonAsync<T>(WebJson.Options, cancellationToken)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsMoment(long unixMs) =>
        unixMs > 0 && unixMs < Instant.MaxValue.ToUnixTimeMilliseconds() - OrderLife.TotalMilliseconds;
}
