using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Protocols;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// Orders from the cluster, one after another. An order is perishable: its expiry is asked when it comes out of this
/// queue, again by the lane, and again by the gate's driver. When the queue is full the newest is refused.
/// </summary>
internal sealed partial class LinkOrders(LinkParts parts, ClusterClock cluster, Action<CommandReply> answer)
{
    private const int Limit = 64;
    private readonly Channel<(Command Command, Instant Came, long Stamp)> waiting =
        Channel.CreateBounded<(Command, Instant, long)>(new BoundedChannelOptions(Limit) { SingleReader = true });

    internal void Take(Command command)
    {
        // A newer cluster may order more than this version understands.
        if (command.Open is null)
            LogNotAnOrder(parts.Logger, "It orders something that this version does not know.");
        else if (!waiting.Writer.TryWrite((command, parts.Clock.GetCurrentInstant(), parts.Clock.GetTimestamp())))
            Answer(command, CommandOutcome.Refused);
    }

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var (command, came, stamp) in waiting.Reader.ReadAllAsync(cancellationToken))
            Answer(command, await ObeyAsync(command, (came, stamp), cancellationToken));
    }

    private async Task<CommandOutcome> ObeyAsync(
        Command command, (Instant At, long Stamp) came, CancellationToken cancellationToken)
    {
        try
        {
            var order = command.Open.ToOrder();
            order = order with { AskedAt = cluster.Here(order.AskedAt), Expires = cluster.ExpiryHere(order.Expires, came.At) };
            if (Expiry.From(parts.Clock, order.Expires, came.At, came.Stamp).IsPast)
                return CommandOutcome.Expired;
            if (!LaneId.TryParse(command.Lane, out var lane))
                return CommandOutcome.Refused;
            return await parts.Lanes.OrderAsync(lane, order, cancellationToken) switch
            {
                OrderAnswer.Accepted => CommandOutcome.Accepted,
                OrderAnswer.Refused or OrderAnswer.NoSuchLane => CommandOutcome.Refused,
                OrderAnswer.Expired => CommandOutcome.Expired,
                OrderAnswer.Repeated => CommandOutcome.Repeated,
                OrderAnswer.Conflict => CommandOutcome.Conflict,
            };
        }
        catch (FormatException fault)
        {
            LogNotAnOrder(parts.Logger, fault.Message);
            return CommandOutcome.Refused;
        }
    }

    private void Answer(Command command, CommandOutcome outcome) =>
        answer(new CommandReply { Command = command.Open.Command, Outcome = outcome });
}
