using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Threading.Channels;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays.Tickets;
using Fokus.World.Sites;

namespace Fokus.World.Ordeals.Garages;

/// <summary>
/// Vehicles without end at every lane of a garage: they take tickets, pay and leave, and try again when nothing moves,
/// as drivers do.
/// </summary>
internal sealed class OrdealTraffic : IAsyncDisposable
{
    private const int Tries = 8;
    private static readonly TimeSpan Roll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(2);

    private readonly OrdealGarage garage;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stop = new();
    private readonly Channel<string> inside = Channel.CreateUnbounded<string>();
    private readonly ConcurrentBag<string> paid = [];
    private readonly List<Task> driving;
    private int passages;

    internal OrdealTraffic(OrdealGarage garage, TimeProvider clock)
    {
        (this.garage, this.clock) = (garage, clock);
        driving = garage.Lanes
            .Select(lane => DriveAsync(lane.Plan.Kind == LaneKind.Entry ? () => EnterAsync(lane) : () => LeaveAsync(lane)))
            .ToList();
    }

    /// <summary>Tickets of which the garage said that they are paid.</summary>
    internal IReadOnlyCollection<string> Paid => [.. paid];

    /// <summary>Vehicles that came through a gate.</summary>
    internal int Passages => Volatile.Read(ref passages);

    /// <summary>True as soon as so many more vehicles have come through; false when they do not in time.</summary>
    internal async Task<bool> PassesAsync(int more, TimeSpan within, CancellationToken cancellationToken)
    {
        var (began, before) = (clock.GetTimestamp(), Passages);
        while (clock.GetElapsedTime(began) < within)
        {
            if (Passages >= before + more)
                return true;
            await Task.Delay(Roll, clock, cancellationToken);
        }

        return false;
    }

    /// <summary>Sends no more vehicles; those that are under way give up.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(driving);
        foreach (var lane in garage.Lanes)
        {
            lane.Set(Wiring.Arming, false);
            lane.Set(Wiring.Closing, false);
            lane.Set(Wiring.TicketButton, false);
            lane.Set(Wiring.TicketTaken, false);
        }

        stop.Dispose();
    }

    private async Task DriveAsync(Func<Task> passage)
    {
        try
        {
            while (!stop.IsCancellationRequested)
                await passage();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task EnterAsync(OrdealLane lane)
    {
        lane.Forget();
        lane.Set(Wiring.Arming, true);
        await PauseAsync(Roll);
        string? ticket = null;
        for (var i = 0; i < Tries; i++)
        {
            await PressAsync(lane, Wiring.TicketButton);
            ticket = await lane.TicketAsync(Answer, stop.Token) ?? ticket;
            await PressAsync(lane, Wiring.TicketTaken);
            if (await lane.PulseAsync(Answer, stop.Token) is not null)
            {
                await CrossAsync(lane);
                if (ticket is not null)
                    inside.Writer.TryWrite(ticket);
                return;
            }
        }

        await BackAwayAsync(lane);
    }

    private async Task LeaveAsync(OrdealLane lane)
    {
        var ticket = await inside.Reader.ReadAsync(stop.Token);
        // Whoever backed out after all is not inside: nothing to pay, nothing to leave.
        var settled = await garage.PayStation.SettleAsync($"ticket={ticket}", stop.Token);
        if (settled == Settlement.NoSuchStay)
            return;
        // Nothing is due of a vehicle that came in an hour from now, by a clock that has been set back.
        if (settled == Settlement.Paid)
            paid.Add(TicketText.TryRead(ticket, out var text) ? text.Ticket.Value : ticket);
        lane.Forget();
        lane.Set(Wiring.Arming, true);
        await PauseAsync(Roll);
        for (var i = 0; i < Tries; i++)
        {
            await ScanAsync(lane, ticket);
            if (await lane.PulseAsync(Answer, stop.Token) is not null)
            {
                await CrossAsync(lane);
                return;
            }
        }

        await BackAwayAsync(lane);
    }

    /// <summary>A code that is shown while the server dies is heard by nobody; the driver shows it again.</summary>
    private async Task ScanAsync(OrdealLane lane, string ticket)
    {
        try
        {
            await lane.Scanner!.ScanAsync(ticket, stop.Token);
        }
        catch (SocketException)
        {
            await PauseAsync(Roll);
        }
    }

    private async Task CrossAsync(OrdealLane lane)
    {
        Interlocked.Increment(ref passages);
        await PauseAsync(Roll * 2);
        lane.Set(Wiring.Closing, true);
        await PauseAsync(Roll);
        lane.Set(Wiring.Arming, false);
        await PauseAsync(Roll);
        lane.Set(Wiring.Closing, false);
        // Until the arm is down again.
        await PauseAsync(Roll * 4);
    }

    private async Task BackAwayAsync(OrdealLane lane)
    {
        lane.Set(Wiring.Arming, false);
        await PauseAsync(Roll * 4);
    }

    private async Task PressAsync(OrdealLane lane, int input)
    {
        lane.Set(input, true);
        await PauseAsync(Roll / 2);
        lane.Set(input, false);
    }

    private Task PauseAsync(TimeSpan span) => Task.Delay(span, clock, stop.Token);
}
