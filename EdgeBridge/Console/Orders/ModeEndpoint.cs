using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.EdgeBridge.Lanes;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>Takes orders that a lane works in another way, or leads the other way.</summary>
internal sealed partial class ModeEndpoint(OrderDoor door, ILaneDesk desk, ILogger<ModeEndpoint> log)
{
    internal async Task<IResult> OrderModeAsync(string lane, HttpContext context, CancellationToken cancellationToken)
    {
        var request = await OrderDoor.ReadAsync<ModeRequest>(context.Request, cancellationToken);
        return await door.AdmitAsync(lane, request?.ClickedAt, context) switch
        {
            OrderAdmission.Refused refused => OrderReplies.Refuse(refused.Why),
            OrderAdmission.Admitted admitted => await GiveAsync(request!, admitted, cancellationToken),
            _ => throw new UnreachableException("OrderAdmission is a closed family"),
        };
    }

    internal async Task<IResult> TurnAsync(string lane, HttpContext context, CancellationToken cancellationToken)
    {
        var request = await OrderDoor.ReadAsync<DirectionRequest>(context.Request, cancellationToken);
        return await door.AdmitAsync(lane, request?.ClickedAt, context) switch
        {
            OrderAdmission.Refused refused => OrderReplies.Refuse(refused.Why),
            OrderAdmission.Admitted admitted => await GiveAsync(request!, admitted, cancellationToken),
            _ => throw new UnreachableException("OrderAdmission is a closed family"),
        };
    }

    private async Task<IResult> GiveAsync(ModeRequest request, OrderAdmission.Admitted door, CancellationToken cancellationToken)
    {
        if (ModeOf(request.Mode) is not { } mode)
            return OrderReplies.Refuse(OrderRefusal.BadMode);
        // Only where vehicles leave by it must it be said what becomes of their stays.
        var isLettingOut = door.View.Kind == LaneKind.Exit && mode is LaneMode.KeptOpen or LaneMode.Evacuation;
        var open = new OpenRequest(request.Command, request.Reason, request.Note, isLettingOut ? request.Fate : "settled", request.ClickedAt);
        switch (OrderReading.Read(open, door.View, door.By, door.ClickedAt, door.Expires))
        {
            case OrderReading.Complete { Order: var by }:
                var order = new ModeOrder(mode, by.Command, by.By, by.Reason, by.Note, by.Fate, by.AskedAt, by.Expires);
                var answer = await desk.OrderModeAsync(door.Lane, order, cancellationToken);
                LogMode(log, door.Lane, order.Command, order.By, mode, answer);
                return OrderReplies.Answer(answer);
            case OrderReading.Refused refused:
                return OrderReplies.Refuse(refused.Why);
            default:
                throw new UnreachableException("OrderReading is a closed family");
        }
    }

    private async Task<IResult> GiveAsync(DirectionRequest request, OrderAdmission.Admitted door, CancellationToken cancellationToken)
    {
        var note = request.Note?.Trim() ?? "";
        if (DirectionOf(request.Direction) is not { } direction)
            return OrderReplies.Refuse(OrderRefusal.BadDirection);
        if (!CommandId.TryParse(request.Command, out var command))
            return OrderReplies.Refuse(OrderRefusal.BadCommand);
        if (note.Length > OrderReading.NoteLimit)
            return OrderReplies.Refuse(OrderRefusal.NoteTooLong);
        var answer = await desk.TurnAsync(
            door.Lane, new DirectionOrder(direction, command, door.By, note, door.ClickedAt, door.Expires), cancellationToken);
        LogDirection(log, door.Lane, command, door.By, direction, answer);
        return OrderReplies.Answer(answer);
    }

    private static LaneMode? ModeOf(string? word) => word switch
    {
        "normal" => LaneMode.Normal,
        "attendant" => LaneMode.Attendant,
        "kept_open" => LaneMode.KeptOpen,
        "evacuation" => LaneMode.Evacuation,
        "out_of_service" => LaneMode.OutOfService,
        _ => null,
    };

    private static LaneKind? DirectionOf(string? word) => word switch
    {
        "entry" => LaneKind.Entry,
        "exit" => LaneKind.Exit,
        _ => null,
    };
}
