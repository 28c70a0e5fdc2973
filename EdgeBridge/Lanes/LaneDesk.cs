using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Lanes.Loop;
using Fokus.EdgeBridge.Lanes.Views;
using Fokus.EdgeBridge.Stays;
using Fokus.Web.Lanes;

namespace Fokus.EdgeBridge.Lanes;

/// <summary>All lanes of the garage: keeps them running, shows them, and brings orders and payments to them.</summary>
internal sealed class LaneDesk : BackgroundService, ILaneDesk
{
    private readonly List<LaneWorker> workers;
    private readonly LaneBoard board;

    public LaneDesk(IReadOnlyList<LaneEquipment> lanes, LaneParts parts, StayLedger stays)
    {
        board = parts.Board;
        workers = lanes.Select(lane => new LaneWorker(lane, parts)).ToList();
        stays.OnPaid(stay =>
        {
            foreach (var exit in workers.Where(worker => worker.Kind == LaneKind.Exit))
                exit.Post(new LaneItem.Paid(stay));
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<LaneView> Views => board.Views;

    /// <inheritdoc/>
    public IAsyncEnumerable<LaneView> WatchAsync(CancellationToken cancellationToken) => board.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<OrderAnswer> OrderAsync(LaneId lane, ManualOpen order, CancellationToken cancellationToken) =>
        Find(lane) is { } worker ? worker.OrderAsync(order, cancellationToken) : Task.FromResult(OrderAnswer.NoSuchLane);

    /// <inheritdoc/>
    public Task<OrderAnswer> OrderModeAsync(LaneId lane, ModeOrder order, CancellationToken cancellationToken) => Find(lane) is { } worker
        ? worker.GovernAsync(_ => new LaneInput.ModeOrdered(order), order.Command, order.Expires, cancellationToken)
        : Task.FromResult(OrderAnswer.NoSuchLane);

    /// <inheritdoc/>
    public Task<OrderAnswer> NameStayAsync(LaneId lane, NamingOrder order, CancellationToken cancellationToken) => Find(lane) is { } worker
        ? worker.NameAsync(order, cancellationToken)
        : Task.FromResult(OrderAnswer.NoSuchLane);

    /// <inheritdoc/>
    public Task<OrderAnswer> TurnAsync(LaneId lane, DirectionOrder order, CancellationToken cancellationToken) => Find(lane) is { } worker
        ? worker.GovernAsync(_ => new LaneInput.DirectionOrdered(order), order.Command, order.Expires, cancellationToken)
        : Task.FromResult(OrderAnswer.NoSuchLane);

    /// <inheritdoc/>
    public bool Acknowledge(LaneId lane, FaultCode fault, OperatorId by)
    {
        var worker = Find(lane);
        worker?.Post(new LaneItem.Acknowledged(fault, by));
        return worker is not null;
    }

    /// <summary>Gives a lane another name; the name that it has already is no news.</summary>
    internal void Rename(LaneId lane, string name)
    {
        if (Views.FirstOrDefault(view => string.Equals(view.Id, lane.Value, StringComparison.Ordinal)) is { } view
            && !string.Equals(view.Name, name, StringComparison.Ordinal))
            Find(lane)?.Rename(name);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? PictureOf(LaneId lane) => Find(lane)?.Picture;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        workers.ForEach(worker => worker.End());
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        workers.ForEach(worker => worker.Dispose());
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(workers.Select(worker => worker.RunAsync(stoppingToken)));

    private LaneWorker? Find(LaneId lane) => workers.Find(worker => worker.Lane == lane);
}
