using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Lanes;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// Orders from the cluster, one after another. An order is perishable: its expiry is asked when it comes out of this
/// queue, again by the lane, and again by the gate's driver. When the queue is full the newest is refused.
/// </summary>
internal sealed partial class LinkOrders(LinkParts parts, ClusterClock cluster, Action<CommandReply> answer)
{
    private const int Limit = 64;
    private readonly Channel<Command> waiting = Channel.CreateBounded<Command>(new BoundedChannelOptions(Limit) { SingleReader = true });

    internal void Take(Command command)
    {
        if (!waiting.Writer.TryWrite(command))
            Answer(command, CommandOutcome.Refused);
    }

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var command in waiting.Reader.ReadAllAsync(cancellationToken))
            Answer(command, await ObeyAsync(command, cancellationToken));
    }

    private async Task<CommandOutcome> ObeyAsync(Command command, CancellationToken cancellationToken)
    {
        var now = parts.Clock.GetCurrentInstant();
        try
        {
            var order = command.Open.ToOrder();
            order = order with { AskedAt = cluster.Here(order.AskedAt), Expires = cluster.ExpiryHere(order.Expires, now) };
            if (now > order.Expires)
                return CommandOutcome.Expired;
            if (!LaneId.TryParse(command.Lane, out var lane))
                return CommandOutcome.Refused;
            return await parts.Lanes.OrderAsync(lane, order, cancellationToken) switch
            {
                OrderAnswer.Accepted => CommandOutcome.Accepted,
                OrderAnswer.Refused or OrderAnswer.NoSuchLane => CommandOutcome.Refused,
                OrderAnswer.Expired => CommandOutcome.Expired,
                OrderAnswer.Repeated => CommandOutcome.Repeated,
            };
        }
        catch (FormatException fault)
        {
            LogNotAnOrder(parts.Logger, fault.Message);
            return CommandOutcome.Refused;
        }
    }

    private void Answer(Command command, CommandOutcome outcome)
    {
        if (command.Open is { } open)
            answer(new CommandReply { Command = open.Command, Outcome = outcome });
    }
}
