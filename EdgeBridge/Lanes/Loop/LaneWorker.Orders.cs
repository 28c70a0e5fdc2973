using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.EdgeBridge.Lanes.Memory;
using Fokus.EdgeBridge.Protocols;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <content>What people order: each order once, in time, and answered.</content>
internal sealed partial class LaneWorker
{
    internal Task<OrderAnswer> OrderAsync(ManualOpen order, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<OrderAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new LaneItem.Ordered(order, Expiry.From(parts.Clock, order.Expires), answer));
        if (isOver)
            RefuseOrders();
        return answer.Task.WaitAsync(cancellationToken);
    }

    internal Task<OrderAnswer> GovernAsync(Func<Instant, LaneInput> input, CommandId command, Instant expires, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<OrderAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new LaneItem.Governed(input, command, Expiry.From(parts.Clock, expires), answer));
        if (isOver)
            RefuseOrders();
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>What is due is asked for when the lane hears it, not when the button was pressed.</summary>
    internal Task<OrderAnswer> NameAsync(NamingOrder order, CancellationToken cancellationToken) =>
        GovernAsync(at => new LaneInput.StayNamed(order, standings.Of(order.Stay, at)), order.Command, order.Expires, cancellationToken);

    private void RefuseOrders() => queue.TakeOrders().ForEach(Refuse);

    private static void Refuse(LaneItem? item) => (item switch
    {
        LaneItem.Ordered ordered => ordered.Answer,
        LaneItem.Governed governed => governed.Answer,
        _ => null,
    })?.TrySetResult(OrderAnswer.Refused);

    private async Task ObeyAsync(LaneItem.Ordered ordered, Instant at, CancellationToken cancellationToken)
    {
        var order = ordered.Order;
        if (!parts.Commands.TryTake(order.Command))
        {
            ordered.Answer.TrySetResult(OrderAnswer.Repeated);
            return;
        }

        if (ordered.Expiry.IsPast)
        {
            LogExpired(parts.Logger, equipment.Lane, order.Command);
            parts.Commands.Return(order.Command);
            ordered.Answer.TrySetResult(OrderAnswer.Expired);
            return;
        }

        var input = new LaneInput.OpenOrdered(order, IdSource.NewVisit(at));
        var decision = await HearAsync(input, at, cancellationToken, CommandMemory.Write(order.Command, at));
        if (decision is null)
            parts.Commands.Return(order.Command);
        var isCommanded = decision?.Effects.Any(effect => effect is LaneEffect.OpenGate open && open.Command == order.Command) == true;
        ordered.Answer.TrySetResult(isCommanded ? OrderAnswer.Accepted : OrderAnswer.Refused);
    }

    private async Task GovernAsync(LaneItem.Governed governed, Instant at, CancellationToken cancellationToken)
    {
        if (!parts.Commands.TryTake(governed.Command))
        {
            governed.Answer.TrySetResult(OrderAnswer.Repeated);
            return;
        }

        if (governed.Expiry.IsPast)
        {
            LogExpired(parts.Logger, equipment.Lane, governed.Command);
            parts.Commands.Return(governed.Command);
            governed.Answer.TrySetResult(OrderAnswer.Expired);
            return;
        }

        var before = recorder.State;
        var decision = await HearAsync(governed.Input(at), at, cancellationToken, CommandMemory.Write(governed.Command, at));
        if (decision is null)
            parts.Commands.Return(governed.Command);
        var isDone = decision is { State: var after, Effects: var effects } && (after != before || effects.Count > 0);
        governed.Answer.TrySetResult(isDone ? OrderAnswer.Accepted : OrderAnswer.Refused);
    }
}
