using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.World.Reports;
using Fokus.World.Sites;
using NodaTime;

namespace Fokus.World.Cars;

/// <summary>One car's visit: it enters, parks, pays and leaves, and does what a driver would do when something is slow.</summary>
internal sealed class Trip(Car car, GarageSite garage, Paces paces, LiveLog log, TimeProvider clock)
{
    /// <summary>A driver who sees no gate rise presses the button. Longer than the lane waits for a plate.</summary>
    private static readonly TimeSpan GateWait = TimeSpan.FromSeconds(5.5);
    private static readonly TimeSpan TicketWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan ButtonHeld = TimeSpan.FromMilliseconds(300);

    /// <summary>How often a driver tries again before giving up; a garage server needs some seconds to start again.</summary>
    private const int Tries = 5;

    internal Car Car => car;

    internal GarageSite Garage => garage;

    internal TripNotes Notes { get; } = new();

    internal async Task DriveAsync(CancellationToken cancellationToken)
    {
        if (!await EnterAsync(cancellationToken))
        {
            Notes.Problem = "the entry gate did not open";
            return;
        }

        await PauseAsync(paces.Parked, cancellationToken);
        if (!await PayAsync(cancellationToken))
        {
            Notes.Problem = "the garage knows no open stay of this car";
            return;
        }

        if (!await LeaveAsync(cancellationToken))
            Notes.Problem = "the exit gate did not open";
    }

    private async Task<bool> EnterAsync(CancellationToken cancellationToken)
    {
        var lane = garage.NextLane(LaneKind.Entry);
        using var turn = await lane.TakeTurnAsync(cancellationToken);
        Notes.EntryLane = lane.Id;
        Notes.ArrivedAt = Now();
        lane.Set(Wiring.Arming, true);
        var pushing = PushAsync(lane, cancellationToken);
        Notes.PushedAt = Now();
        var pulse = await lane.PulseAsync(GateWait, cancellationToken);
        for (var i = 0; pulse is null && i < Tries; i++)
            pulse = await TakeTicketAsync(lane, cancellationToken) ?? await lane.PulseAsync(GateWait, cancellationToken);
        await pushing;
        if (pulse is null)
            return await BackAwayAsync(lane, cancellationToken);

        Notes.EntryPulseAt = pulse;
        log.Car($"{garage.Id} {lane.Name}", car.Number, Notes.Ticket is null
            ? $"plate read, gate after {(pulse.Value - Notes.PushedAt.Value).TotalMilliseconds:0} ms"
            : "no plate, enters with a ticket");
        await CrossAsync(lane, cancellationToken);
        Notes.EnteredAt = Now();
        return true;
    }

    private async Task<Instant?> TakeTicketAsync(LaneRig lane, CancellationToken cancellationToken)
    {
        await PressAsync(lane, Wiring.TicketButton, cancellationToken);
        if (await lane.TicketAsync(TicketWait, cancellationToken) is not { } ticket)
            return null;
        Notes.Ticket = ticket;
        await PressAsync(lane, Wiring.TicketTaken, cancellationToken);
        return await lane.PulseAsync(GateWait, cancellationToken);
    }

    private async Task<bool> PayAsync(CancellationToken cancellationToken)
    {
        var search = Notes.Ticket is { } ticket ? $"ticket={ticket}" : await PlateSearchAsync(cancellationToken);
        if (search is null || !await garage.PayStation.PayAsync(search, cancellationToken))
            return false;
        log.Car($"{garage.Id} pay station", car.Number, "paid");
        return true;
    }

    /// <summary>The driver types the plate; a driver whose plate was misread finds the car by its picture, as it was read.</summary>
    private async Task<string?> PlateSearchAsync(CancellationToken cancellationToken) =>
        await garage.PlateReadAsync(Notes.EntryLane!.Value, Notes.ArrivedAt, cancellationToken) is { } plate
            ? $"plate={plate}"
            : null;

    private async Task<bool> LeaveAsync(CancellationToken cancellationToken)
    {
        var lane = garage.NextLane(LaneKind.Exit);
        using var turn = await lane.TakeTurnAsync(cancellationToken);
        Notes.ExitLane = lane.Id;
        Notes.AtExitAt = Now();
        lane.Set(Wiring.Arming, true);
        var pushing = Notes.Ticket is null ? PushAsync(lane, cancellationToken) : Task.CompletedTask;
        Instant? pulse = null;
        for (var i = 0; pulse is null && i < Tries; i++)
        {
            if (Notes.Ticket is { } ticket)
                await lane.Scanner!.ScanAsync(ticket, cancellationToken);
            pulse = await lane.PulseAsync(GateWait, cancellationToken);
        }

        await pushing;
        if (pulse is null)
            return await BackAwayAsync(lane, cancellationToken);

        await CrossAsync(lane, cancellationToken);
        Notes.LeftAt = Now();
        log.Car($"{garage.Id} {lane.Name}", car.Number, "left");
        return true;
    }

    /// <summary>The camera sends its picture until the garage has it, as the maker does.</summary>
    private async Task PushAsync(LaneRig lane, CancellationToken cancellationToken)
    {
        lane.Camera.Picture = car.Jpeg;
        for (var i = 0; i < Tries; i++)
        {
            if (await TryPushAsync(lane, cancellationToken))
                return;
            await PauseAsync(GateWait / Tries, cancellationToken);
        }
    }

    private async Task<bool> TryPushAsync(LaneRig lane, CancellationToken cancellationToken)
    {
        try
        {
            return await lane.Camera.PushAsync(garage.PushAddress(lane), null, HikvisionMisbehaviour.None, cancellationToken) == 200;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task CrossAsync(LaneRig lane, CancellationToken cancellationToken)
    {
        await PauseAsync(paces.Roll, cancellationToken);
        lane.Set(Wiring.Closing, true);
        await PauseAsync(paces.Roll, cancellationToken);
        lane.Set(Wiring.Arming, false);
        await PauseAsync(paces.Roll, cancellationToken);
        lane.Set(Wiring.Closing, false);
        // The next car keeps its distance: the arm must be down again before it arrives.
        await PauseAsync(paces.Roll * 2, cancellationToken);
    }

    private async Task<bool> BackAwayAsync(LaneRig lane, CancellationToken cancellationToken)
    {
        log.Warn($"car {car.Number} gives up at {lane.Name}");
        lane.Set(Wiring.Arming, false);
        await PauseAsync(paces.Roll * 2, cancellationToken);
        return false;
    }

    private async Task PressAsync(LaneRig lane, int input, CancellationToken cancellationToken)
    {
        lane.Set(input, true);
        await PauseAsync(ButtonHeld, cancellationToken);
        lane.Set(input, false);
    }

    private Task PauseAsync(TimeSpan span, CancellationToken cancellationToken) => Task.Delay(span, clock, cancellationToken);

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
