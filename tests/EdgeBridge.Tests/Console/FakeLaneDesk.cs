using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.EdgeBridge.Lanes;
using Fokus.Web.Lanes;

namespace Fokus.EdgeBridge.Tests.Console;

/// <summary>Lanes that a test moves by hand.</summary>
internal sealed class FakeLaneDesk : ILaneDesk
{
    private readonly ConcurrentDictionary<string, LaneView> lanes = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Channel<LaneView> changes = Channel.CreateUnbounded<LaneView>();
    private readonly HashSet<CommandId> seen = [];

    /// <summary>Orders that reached a lane.</summary>
    internal List<(LaneId Lane, ManualOpen Order)> Orders { get; } = [];

    /// <summary>What the next order is answered.</summary>
    internal OrderAnswer Answer { get; set; } = OrderAnswer.Accepted;

    internal byte[]? Picture { get; set; }

    public IReadOnlyList<LaneView> Views => [.. order.Select(id => lanes[id])];

    internal void Set(LaneView view)
    {
        if (!lanes.ContainsKey(view.Id))
            order.Add(view.Id);
        lanes[view.Id] = view;
        changes.Writer.TryWrite(view);
    }

    public async IAsyncEnumerable<LaneView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var view in changes.Reader.ReadAllAsync(cancellationToken))
            yield return view;
    }

    public Task<OrderAnswer> OrderAsync(LaneId lane, ManualOpen order, CancellationToken cancellationToken)
    {
        Orders.Add((lane, order));
        return Task.FromResult(seen.Add(order.Command) ? Answer : OrderAnswer.Repeated);
    }

    /// <summary>Orders to work otherwise that reached a lane.</summary>
    internal List<(LaneId Lane, ModeOrder Order)> Modes { get; } = [];

    /// <summary>Orders to turn that reached a lane.</summary>
    internal List<(LaneId Lane, DirectionOrder Order)> Turns { get; } = [];

    public Task<OrderAnswer> OrderModeAsync(LaneId lane, ModeOrder order, CancellationToken cancellationToken)
    {
        Modes.Add((lane, order));
        return Task.FromResult(Answer);
    }

    public Task<OrderAnswer> TurnAsync(LaneId lane, DirectionOrder order, CancellationToken cancellationToken)
    {
        Turns.Add((lane, order));
        return Task.FromResult(Answer);
    }

    /// <summary>Stays that were named.</summary>
    internal List<(LaneId Lane, NamingOrder Order)> Names { get; } = [];

    public Task<OrderAnswer> NameStayAsync(LaneId lane, NamingOrder order, CancellationToken cancellationToken)
    {
        Names.Add((lane, order));
        return Task.FromResult(Answer);
    }

    /// <summary>Faults that were reported as seen.</summary>
    internal List<(LaneId Lane, FaultCode Fault, OperatorId By)> Acknowledged { get; } = [];

    public bool Acknowledge(LaneId lane, FaultCode fault, OperatorId by)
    {
        Acknowledged.Add((lane, fault, by));
        return true;
    }

    public ReadOnlyMemory<byte>? PictureOf(LaneId lane) => Picture is { } bytes ? bytes : default(ReadOnlyMemory<byte>?);
}
