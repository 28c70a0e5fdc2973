using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Protocols;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>
/// Does what was decided, once it is on the disk. Whatever takes time runs beside the loop and comes back as an item of
/// the queue. Used from the lane's loop only.
/// </summary>
internal sealed partial class LaneEffects(LaneEquipment equipment, LaneParts parts, LaneTimers timers, Action<LaneItem> post)
{
    private readonly TimeProvider clock = parts.Clock;
    private readonly ILogger logger = parts.Logger;
    private readonly List<Task> running = [];

    /// <summary>What still runs; none of it throws.</summary>
    internal Task Finished => Task.WhenAll(running);

    /// <summary>Does one effect of a decision.</summary>
    /// <param name="effect">What.</param>
    /// <param name="visit">Who is served now.</param>
    /// <param name="decided">When it was decided, on the wall clock and on the steady one.</param>
    /// <param name="cancellationToken">Ends what takes time.</param>
    internal void Do(LaneEffect effect, LaneVisitId? visit, (Instant At, long Stamp) decided, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case LaneEffect.OpenGate open:
                Own(OpenGateAsync(new GateCommand(open.Command, open.Expires), ExpiryOf(open.Expires), cancellationToken));
                break;
            case LaneEffect.PrintTicket print:
                Own(PrintTicketAsync(print, cancellationToken));
                break;
            case LaneEffect.LookForPlate when equipment.Camera is { } camera && visit is { } asking:
                Own(LookForPlateAsync(camera, asking, cancellationToken));
                break;
            case LaneEffect.StartDeadline start:
                timers.Start(start.Deadline, ExpiryOf(start.At).Left);
                break;
            case LaneEffect.StopDeadline stop:
                timers.Stop(stop.Deadline);
                break;
            case LaneEffect.LookForPlate:
            case LaneEffect.OpenStay or LaneEffect.CloseStay or LaneEffect.VoidVisit or LaneEffect.Raise or LaneEffect.Clear:
                // No camera to ask; or done already: they are facts in the transaction of the input.
                break;
            default:
                throw new UnreachableException("LaneEffect is a closed family");
        }

        Expiry ExpiryOf(Instant end) => Expiry.From(clock, end, decided.At, decided.Stamp);
    }

    internal void Own(Task work)
    {
        running.RemoveAll(task => task.IsCompleted);
        running.Add(work);
    }

    private async Task OpenGateAsync(GateCommand command, Expiry expiry, CancellationToken cancellationToken)
    {
        // Asked here as well as in the driver: the commit may have taken longer than the command lives.
        var outcome = expiry.IsPast
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

    private async Task PrintTicketAsync(LaneEffect.PrintTicket print, CancellationToken cancellationToken)
    {
        var isDone = false;
        try
        {
            var text = parts.Tickets.Seal(print.Ticket);
            var slip = new TicketSlip(text.Ticket, text.Code, text.Lines, parts.Garage.Name, equipment.Name, parts.Garage.Zone.WallClock(clock.GetCurrentInstant()));
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

    private async Task LookForPlateAsync(ICamera camera, LaneVisitId visit, CancellationToken cancellationToken)
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
