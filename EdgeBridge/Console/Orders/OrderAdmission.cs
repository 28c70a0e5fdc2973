using Fokus.Domain.Ids;
using Fokus.Web.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>Whether an order to a lane is looked at.</summary>
internal abstract record OrderAdmission
{
    private OrderAdmission()
    {
    }

    /// <summary>It is in time, from a page of ours, and by somebody who may.</summary>
    internal sealed record Admitted(LaneId Lane, LaneView View, OperatorId By, Instant ClickedAt, Instant Expires) : OrderAdmission;

    /// <summary>It is not.</summary>
    internal sealed record Refused(OrderRefusal Why) : OrderAdmission;
}
