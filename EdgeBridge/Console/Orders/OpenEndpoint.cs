using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>Takes an order to open a gate.</summary>
internal sealed partial class OpenEndpoint(OrderDoor door, ILaneDesk desk, ILogger<OpenEndpoint> log)
{
    internal async Task<IResult> HandleAsync(string lane, HttpContext context, CancellationToken cancellationToken)
    {
        var request = await OrderDoor.ReadAsync<OpenRequest>(context.Request, cancellationToken);
        return await door.AdmitAsync(lane, request?.ClickedAt, context) switch
        {
            OrderAdmission.Refused refused => OrderReplies.Refuse(refused.Why),
            OrderAdmission.Admitted admitted => await ReadAsync(request!, admitted, cancellationToken),
            _ => throw new UnreachableException("OrderAdmission is a closed family"),
        };
    }

    private async Task<IResult> ReadAsync(OpenRequest request, OrderAdmission.Admitted door, CancellationToken cancellationToken) =>
        OrderReading.Read(request, door.View, door.By, door.ClickedAt, door.Expires) switch
        {
            OrderReading.Complete complete => await GiveAsync(door.Lane, complete.Order, cancellationToken),
            OrderReading.Refused refused => OrderReplies.Refuse(refused.Why),
            _ => throw new UnreachableException("OrderReading is a closed family"),
        };

    private async Task<IResult> GiveAsync(LaneId lane, ManualOpen order, CancellationToken cancellationToken)
    {
        var answer = await desk.OrderAsync(lane, order, cancellationToken);
        LogOrdered(log, lane, order.Command, order.By, answer);
        return OrderReplies.Answer(answer);
    }
}
