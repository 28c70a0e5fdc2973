using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Lanes.Devices;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>
/// Does what was decided, once it is on the disk. Whatever takes time runs beside the loop and comes back as an item of
/// the queue. Used from the lane's loop only.
/// </summary>
internal sealed partial class LaneEffects(LaneEquipment equipment, LaneGarage garage, TimeProvider clock, ILogger logger)
{
    private readonly List<Task> running = [];

    /// <summary>What still runs; none of it throws.</summary>
    internal Task Finished => Task.WhenAll(running);

    internal void OpenGate(LaneEffect.OpenGate open, Action<LaneItem> post, CancellationToken cancellationToken) =>
        Own(OpenGateAsync(new GateCommand(open.Command, open.Expires), post, cancellationToken));

    internal void PrintTicket(LaneEffect.PrintTicket print, Action<LaneItem> post, CancellationToken cancellationToken) =>
        Own(PrintTicketAsync(print, post, cancellationToken));

    internal void LookForPlate(LaneVisitId? visit, Action<LaneItem> post, CancellationToken cancellationToken)
    {
        if (equipment.Camera is { } camera && visit is { } asking)
            Own(LookForPlateAsync(camera, asking, post, cancellationToken));
    }

    internal void Own(Task work)
    {
        running.RemoveAll(task => task.IsCompleted);
        running.Add(work);
    }

    private async Task OpenGateAsync(GateCommand command, Action<LaneItem> post, CancellationToken cancellationToken)
    {
        // Asked here as well as in the driver: the commit may have taken longer than the command lives.
        var outcome = clock.GetCurrentInstant() > command.Expires
            ? GateOutcome.Expired
            : await TryOpenAsync(command, cancellationToken);
        LogOpened(logger, equipment.Lane, command.Id, outcome);
        post(new LaneItem.Replied(command.Id, outcome));
    }

    private async Task<GateOutcome> TryOpenAsync(GateCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return await equipment.Gate.OpenAsync(command, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return GateOutcome.Unknown;
        }
        catch (Exception fault)
        {
            // A door of the lane: a broken driver must not end the loop, and nobody knows whether the arm moves.
            LogDriverBroke(logger, fault, equipment.Lane);
            return GateOutcome.Unknown;
        }
    }

    private async Task PrintTicketAsync(LaneEffect.PrintTicket print, Action<LaneItem> post, CancellationToken cancellationToken)
    {
        var isDone = false;
        try
        {
            var slip = new TicketSlip(print.Ticket, garage.Name, equipment.Name, garage.Zone.WallClock(clock.GetCurrentInstant()));
            isDone = equipment.Printer is { } printer && await printer.PrintAsync(slip, print.Expires, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            // A door of the lane, as above: a ticket that is not confirmed is not printed.
            LogDriverBroke(logger, fault, equipment.Lane);
        }

        post(new LaneItem.Printed(print.Ticket, isDone));
    }

    private async Task LookForPlateAsync(
        ICamera camera, LaneVisitId visit, Action<LaneItem> post, CancellationToken cancellationToken)
    {
        try
        {
            if (await camera.SnapAsync(cancellationToken) is { } shot)
                post(new LaneItem.Saw(new CameraSignal.Seen(shot), visit));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            LogDriverBroke(logger, fault, equipment.Lane);
            post(new LaneItem.Saw(new CameraSignal.Failed("The driver broke."), visit));
        }
    }
}
