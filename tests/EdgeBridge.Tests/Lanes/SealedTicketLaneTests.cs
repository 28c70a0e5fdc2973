using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.EdgeBridge.Tests.Journal;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

public sealed class SealedTicketLaneTests
{
    [Fact]
    public async Task What_the_entry_prints_opens_the_exit()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        garage.Clock.Advance(TimeSpan.FromSeconds(4));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.AskingTicket);
        await garage.EntryGate.SayAsync(new GateSignal.TicketButton());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.IssuingTicket);
        await garage.EntryGate.SayAsync(new GateSignal.TicketTaken());
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await garage.EntryGate.SayAsync(new GateSignal.Moved(GatePosition.Up), new GateSignal.Closing(true), new GateSignal.Arming(false), new GateSignal.Closing(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Idle);
        var slip = Assert.Single(garage.Printer.Printed);

        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.Scanner.ScanAsync(slip.Code);

        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.True(TicketText.TryRead(slip.Code, out _));
        Assert.Single(garage.ExitGate.Opened);
    }

    [Theory]
    [InlineData("forged", TicketRefusal.NotGenuine)]
    [InlineData("foreign", TicketRefusal.OfAnotherGarage)]
    [InlineData("menu", TicketRefusal.NotATicket)]
    [InlineData("bare", TicketRefusal.Unsealed)]
    public async Task What_is_no_ticket_of_ours_is_shown_with_its_word_and_is_no_fact_and_the_right_one_opens_then(string shown, TicketRefusal why)
    {
        await using var garage = await TestGarage.StartAsync();
        garage.Clock.Advance(TimeSpan.FromMinutes(10));
        var ticket = IdSource.NewTicket(garage.Now);
        // It came in after the garage's key was made.
        await garage.ParkAsync(new Credential.ByTicket(ticket), Duration.FromMinutes(5));
        var theirs = new TicketKey(new byte[TicketKey.Length], garage.Now);
        var code = shown switch
        {
            "forged" => TicketSeal.Write(theirs, TestJournal.Paulista, ticket).Code,
            "foreign" => TicketSeal.Write(theirs, GarageId.Parse("faria-lima-1"), ticket).Code,
            "bare" => ticket.Value,
            _ => "WIFI:S:cafe;;",
        };
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);

        await garage.Scanner.ScanAsync(code);
        var refused = await garage.UntilAsync(TestGarage.Exit, view => view.RefusedTicket is not null);

        Assert.Equal((why, LanePhase.Present), (refused.RefusedTicket, refused.Phase));
        // Nothing but the gate's own signals was heard, and the stay is as it was.
        Assert.DoesNotContain(garage.Facts<Fact.LaneHeard>(), heard => heard.Input is LaneInput.TicketShown);
        Assert.DoesNotContain(TestJournal.Facts(garage.Journal), fact => fact is Fact.StayLeft or Fact.StayPaid or Fact.VisitVoided);
        Assert.Empty(garage.ExitGate.Opened);
        Assert.Equal(1, garage.Tickets.Refused[why]);

        await garage.Scanner.ScanAsync(garage.Tickets.Seal(ticket).Code);
        var opening = await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Null(opening.RefusedTicket);
        Assert.Equal(ticket, Assert.Single(garage.Facts<Fact.LaneHeard>(), heard => heard.Input is LaneInput.TicketShown) is { Input: LaneInput.TicketShown of } ? of.Ticket : default);
    }

    [Fact]
    public async Task Somebody_who_came_in_before_the_upgrade_leaves_with_a_bare_number()
    {
        await using var garage = await TestGarage.StartAsync();
        var ticket = IdSource.NewTicket(garage.Now);
        await garage.ParkAsync(new Credential.ByTicket(ticket), Duration.FromMinutes(5));
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);

        await garage.Scanner.ScanAsync(ticket.Value);

        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
    }
}
