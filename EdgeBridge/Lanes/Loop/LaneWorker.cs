using System.Diagnostics;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Lanes.Memory;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.EdgeBridge.Lanes.Views;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>
/// One lane: one queue, one loop. It takes an item, has it decided and recorded, then has the effects run. All branching
/// about gates and vehicles is in the lane machine; here is only what brings the world to it.
/// </summary>
internal sealed partial class LaneWorker : IDisposable
{
    private static readonly TimeSpan DeadlineAgain = TimeSpan.FromSeconds(1);

    private readonly LaneEquipment equipment;
    private readonly LaneParts parts;
    private readonly LaneQueue queue = new();
    private readonly LaneSight sight;
    private readonly LaneRecorder recorder;
    private readonly LaneDevices devices;
    private readonly LaneEffects effects;
    private readonly LaneTimers timers;
    private readonly Standings standings;
    private readonly PictureReading reading;
    private bool isRecording = true;
    private bool remembers;
    private bool owesRestart = true;
    private long takenAt;
    private volatile bool isOver;

    public LaneWorker(LaneEquipment equipment, LaneParts parts)
    {
        (this.equipment, this.parts) = (equipment, parts);
        recorder = new(equipment.Lane, equipment.Kind, equipment.Setup.IsReversible, parts.Journal, parts.Stays.AnnouncedVersion, parts.Logger);
        sight = new(equipment.Lane);
        devices = new(equipment, parts.Clock, parts.Logger);
        timers = new(parts.Clock, Post);
        effects = new(equipment, parts, timers, Post);
        standings = new(() => Kind, parts.Occupancy, parts.Stays, parts.Lists);
        reading = new(equipment.Lane, parts.Reader, Post, parts.Logger);
    }

    internal LaneId Lane => equipment.Lane;

    /// <summary>Which way it leads now.</summary>
    internal LaneKind Kind => recorder.State.Kind;

    /// <summary>The last picture; <c>null</c> when there is none.</summary>
    internal ReadOnlyMemory<byte>? Picture => sight.Last?.Shot.Jpeg;

    internal void Post(LaneItem item)
    {
        if (queue.TryPost(item))
            return;
        LogFlooded(parts.Logger, equipment.Lane);
        queue.ForgetSignals();
        devices.AskLevels();
        // Only what the board says is said again: a payment or a deadline has its place now.
        if (item is not LaneItem.Heard && !queue.TryPost(item))
            Refuse(item);
    }

    /// <summary>From now on it is called so, on tickets and screens.</summary>
    internal void Rename(string name)
    {
        equipment.Rename(name);
        Post(new LaneItem.Renamed());
    }

    /// <summary>Resumes what was stored, then serves until cancelled.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var at = parts.Clock.GetCurrentInstant();
        remembers = recorder.TryResume(at);
        await RestartAsync(at, cancellationToken);
        AskForPayment(at);
        Show(at);
        var running = devices.RunAsync(Post, cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
            await ServeNextAsync(cancellationToken);
        await running;
        await effects.Finished;
    }

    /// <summary>Nothing is served any more: whoever waits for an answer gets it now.</summary>
    internal void End()
    {
        isOver = true;
        RefuseOrders();
    }

    public void Dispose() => timers.Dispose();

    private async Task ServeNextAsync(CancellationToken cancellationToken)
    {
        LaneItem? item = null;
        try
        {
            item = await queue.TakeAsync(cancellationToken);
            var at = parts.Clock.GetCurrentInstant();
            takenAt = parts.Clock.GetTimestamp();
            if (owesRestart)
                await RestartAsync(at, cancellationToken);
            await ServeAsync(item, at, cancellationToken);
            if (sight.TakeHeld(recorder.State) is { } held)
                await ServeAsync(held, at, cancellationToken);
            await CatchUpOnTagAsync(at, cancellationToken);
            Show(at);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Refuse(item);
        }
        catch (Exception fault)
        {
            // The outermost door of the lane: one bad item must not end it.
            LogItemFailed(parts.Logger, fault, equipment.Lane, item?.GetType().Name ?? "");
            Refuse(item);
        }
    }

    private Task ServeAsync(LaneItem item, Instant at, CancellationToken cancellationToken) => item switch
    {
        LaneItem.Heard heard => HearGateAsync(heard.Signal, at, cancellationToken),
        LaneItem.Saw saw => SeeAsync(saw, at, cancellationToken),
        LaneItem.Sensed sensed => SenseAsync(sensed, at, cancellationToken),
        LaneItem.Read read => ReadAsync(read, at, cancellationToken),
        LaneItem.Scanned scanned => ScanAsync(scanned.Text, at, cancellationToken),
        LaneItem.Replied replied => HearAsync(new LaneInput.GateReplied(replied.Command, replied.Outcome), at, cancellationToken),
        LaneItem.Printed printed => HearAsync(
            printed.IsDone ? new LaneInput.TicketPrinted(printed.Ticket) : new LaneInput.TicketNotPrinted(printed.Ticket),
            at,
            cancellationToken),
        LaneItem.TimeUp due when timers.IsDue(due) => PassAsync(due.Deadline, at, cancellationToken),
        LaneItem.TimeUp => Task.CompletedTask,
        LaneItem.Ordered ordered => ObeyAsync(ordered, at, cancellationToken),
        LaneItem.Governed governed => GovernAsync(governed, at, cancellationToken),
        // Every exit hears of every payment; it is an input only where somebody waits for it.
        LaneItem.Paid paid when recorder.State.Visit?.Stay == paid.Stay =>
            HearAsync(new LaneInput.StayPaid(paid.Stay), at, cancellationToken),
        LaneItem.Paid => Task.CompletedTask,
        LaneItem.Renamed => Task.CompletedTask,
        LaneItem.Acknowledged seen => HearAsync(new LaneInput.Acknowledged(seen.Fault, seen.By), at, cancellationToken),
        _ => throw new UnreachableException("LaneItem is a closed family"),
    };

    /// <summary>
    /// The program was away: deadlines run anew. Until the journal takes it, the lane is not known to be where it was.
    /// </summary>
    private async Task RestartAsync(Instant at, CancellationToken cancellationToken)
    {
        takenAt = parts.Clock.GetTimestamp();
        owesRestart = await HearAsync(new LaneInput.Restarted { Remembers = remembers }, at, cancellationToken) is null
            || !await SetUpAsync(at, cancellationToken);
    }

    /// <summary>Tells the lane how it is built, when that is another way than it remembers; a lane that was turned stays turned.</summary>
    private async Task<bool> SetUpAsync(Instant at, CancellationToken cancellationToken) =>
        recorder.State.Setup == equipment.Setup
        || await HearAsync(new LaneInput.SetUp(recorder.State.Kind, equipment.Setup), at, cancellationToken) is not null;

    /// <summary>A deadline that could not be recorded comes again: without it a lane could wait for ever.</summary>
    private async Task PassAsync(LaneDeadline deadline, Instant at, CancellationToken cancellationToken)
    {
        if (await HearAsync(new LaneInput.DeadlinePassed(deadline), at, cancellationToken) is null)
            timers.Start(deadline, DeadlineAgain);
    }

    /// <summary>A payment is told once; this is for one that was told while nobody listened.</summary>
    private void AskForPayment(Instant at)
    {
        if (recorder.State is { Phase: LanePhase.AwaitingPayment, Visit: { Stay: { } stay, Due.IsZero: false } } && standings.IsPaid(stay, at))
            Post(new LaneItem.Paid(stay));
    }

    private async Task HearGateAsync(GateSignal signal, Instant at, CancellationToken cancellationToken)
    {
        if (signal is GateSignal.Lost lost)
            LogBoardLost(parts.Logger, equipment.Lane, lost.Why);
        var heard = Kind == equipment.Kind ? signal : GateInputs.Turned(signal);
        if (GateInputs.Of(heard, Kind, standings.IsFull, at) is { } input)
            await HearAsync(input, at, cancellationToken);
    }

    private async Task SeeAsync(LaneItem.Saw saw, Instant at, CancellationToken cancellationToken)
    {
        switch (saw.Signal)
        {
            case CameraSignal.Failed failed:
                LogCameraFailed(parts.Logger, equipment.Lane, failed.Why);
                if (!recorder.State.IsBlind)
                    await HearAsync(new LaneInput.DeviceFailed(FaultCode.CameraFailed), at, cancellationToken);
                break;
            case CameraSignal.Back back:
                LogCameraBack(parts.Logger, equipment.Lane, back.Away);
                await SeeAgainAsync(at, cancellationToken);
                break;
            case CameraSignal.Seen seen:
                await SeeAgainAsync(at, cancellationToken);
                var picture = new SeenPicture(seen.Shot, parts.Pictures.Keep(seen.Shot.Jpeg), at);
                if (sight.Take(picture, saw.AskedFor, recorder.State) is { } visit)
                    effects.Own(reading.ReadAsync(picture, visit, cancellationToken));
                break;
            default:
                throw new UnreachableException("CameraSignal is a closed family");
        }
    }

    private async Task SeeAgainAsync(Instant at, CancellationToken cancellationToken)
    {
        if (recorder.State.IsBlind || recorder.Faults.Contains(FaultCode.CameraFailed))
            await HearAsync(new LaneInput.DeviceBack(FaultCode.CameraFailed), at, cancellationToken);
    }

    private async Task ReadAsync(LaneItem.Read read, Instant at, CancellationToken cancellationToken)
    {
        if (sight.Accept(read, recorder.State, at) is not { } together)
        {
            LogReadingDropped(parts.Logger, equipment.Lane, read.Visit);
            return;
        }

        LaneInput input = together switch
        {
            PlateReading.Accepted accepted => new LaneInput.PlateRead(
                accepted.Plate, accepted.ConfidencePermille, read.Picture.Reference, standings.Of(new Credential.ByPlate(accepted.Plate), recorder.State.Visit, at)),
            PlateReading.Refused refused => new LaneInput.PlateUnread(refused.Why, read.Picture.Reference),
            _ => throw new UnreachableException("PlateReading is a closed family"),
        };
        await HearAsync(input, at, cancellationToken);
    }

    /// <summary>Decide, record, do. <c>null</c> when it could not be recorded; then nothing is done.</summary>
    private async Task<LaneDecision?> HearAsync(
        LaneInput input, Instant at, CancellationToken cancellationToken, params StoreWrite[] more)
    {
        var decision = await recorder.HearAsync(input, at, more, cancellationToken);
        if (decision is null)
        {
            isRecording = false;
            return null;
        }

        if (!isRecording)
            ResumeRecording(at);
        foreach (var effect in decision.Effects)
            effects.Do(effect, recorder.State.Visit?.Id, (at, takenAt), cancellationToken);
        sight.Follow(recorder.State, at);
        return decision;
    }

    /// <summary>Loops and limit switches have moved unrecorded meanwhile, and somebody may have paid: ask for all of it.</summary>
    private void ResumeRecording(Instant at)
    {
        isRecording = true;
        devices.AskLevels();
        AskForPayment(at);
    }

    private void Show(Instant at)
    {
        var enteredAt = recorder.State.Visit?.Stay is { } stay ? parts.Stays.Find(stay)?.EnteredAt : null;
        var view = LaneViews.Of(equipment, recorder, sight, (parts.Board.NextSeq(Lane, at), enteredAt)) with { RefusedTicket = RefusedTicket };
        parts.Board.Show(Lane, isRecording ? view : view with { Faults = [.. view.Faults, FaultCode.DiskNearlyFull] });
    }
}
