using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Stays.Book;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Stays;

/// <summary>Stays that began while the garage's clock stood at 1970, as after its battery failed.</summary>
public sealed class WrongClockTests
{
    private static readonly Instant Epoch = Instant.FromUtc(1970, 1, 1, 0, 5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stay_from_1970_is_marked_and_moved_by_as_much_as_the_clock_is_set()
    {
        using var folder = new TestFolder();
        var (clock, book) = (At1970(), new StayBook());
        using var journal = TestJournal.Open(folder, clock, book: book);
        var stay = await EnterAsync(journal, clock, "stay-0001");
        clock.Advance(TimeSpan.FromMinutes(40));

        clock.SetBy = TimeSpan.Zero;
        await TestJournal.AppendAsync(journal, clock, TestJournal.SomeFact());

        var rows = TestJournal.ReadAll(journal);
        Assert.Equal(Wire.Edge.V1.ClockQuality.Suspect, rows[0].Clock);
        // Written down before the first thing that happens by the right clock: 12:40 of Start's day is 0:45 of 1970.
        var righted = Assert.IsType<Fact.ClockRighted>(TestJournal.Facts(journal).ElementAt(1));
        Assert.Equal(TestJournal.Start - Epoch, righted.By);
        Assert.IsType<Fact.FaultRaised>(TestJournal.Facts(journal).ElementAt(2));
        // It came at 12:00, and the clock was set at 12:40.
        Assert.Equal(TestJournal.Start, book.Find(stay)!.EnteredAt);
        Assert.Equal(TestJournal.Start, Assert.Single(StayRows.Open(journal.Store)).EnteredAt);
    }

    [Fact]
    public async Task It_is_moved_once_and_what_comes_after_it_is_not()
    {
        using var folder = new TestFolder();
        var (clock, book) = (At1970(), new StayBook());
        using var journal = TestJournal.Open(folder, clock, book: book);
        var early = await EnterAsync(journal, clock, "stay-0001");
        clock.SetBy = TimeSpan.Zero;
        var late = await EnterAsync(journal, clock, "stay-0002");
        clock.Advance(TimeSpan.FromHours(3));
        await TestJournal.AppendAsync(journal, clock, TestJournal.SomeFact());

        Assert.Equal((TestJournal.Start, TestJournal.Start), (book.Find(early)!.EnteredAt, book.Find(late)!.EnteredAt));
        Assert.Single(TestJournal.Facts(journal).OfType<Fact.ClockRighted>());
    }

    [Fact]
    public async Task When_nobody_was_there_as_the_clock_was_set_no_time_is_added()
    {
        using var folder = new TestFolder();
        var clock = At1970();
        StayId stay;
        using (var journal = TestJournal.Open(folder, clock, book: new StayBook()))
        {
            stay = await EnterAsync(journal, clock, "stay-0001");
            clock.Advance(TimeSpan.FromMinutes(30));
            await TestJournal.AppendAsync(journal, clock, TestJournal.SomeFact());
        }

        // Off for two hours, and on again with the right clock: how long it was off, the disk cannot tell.
        clock.Advance(TimeSpan.FromHours(2));
        clock.SetBy = TimeSpan.Zero;
        var book = new StayBook();
        using var again = TestJournal.Open(folder, clock, book: book);
        await TestJournal.AppendAsync(again, clock, TestJournal.SomeFact());

        // 14:30 now, and 30 minutes are known for certain.
        Assert.Equal(TestJournal.Start + Duration.FromHours(2), book.Find(stay)!.EnteredAt);
    }

    [Fact]
    public async Task A_clock_that_is_an_hour_off_moves_nothing_a_person_decides_about_that()
    {
        using var folder = new TestFolder();
        var (clock, book) = (new SteppedClock { SetBy = TimeSpan.FromHours(-1) }, new StayBook());
        using var journal = TestJournal.Open(folder, clock, book: book);
        var stay = await EnterAsync(journal, clock, "stay-0001");
        clock.SetBy = TimeSpan.Zero;
        await TestJournal.AppendAsync(journal, clock, TestJournal.SomeFact());

        Assert.Equal(TestJournal.Start - Duration.FromHours(1), book.Find(stay)!.EnteredAt);
        Assert.DoesNotContain(TestJournal.Facts(journal), fact => fact is Fact.ClockRighted);
    }

    [Fact]
    public async Task A_clock_that_is_set_in_two_steps_moves_by_both()
    {
        using var folder = new TestFolder();
        var (clock, book) = (At1970(), new StayBook());
        using var journal = TestJournal.Open(folder, clock, book: book);
        var stay = await EnterAsync(journal, clock, "stay-0001");
        clock.SetBy = TimeSpan.FromDays(-4000);
        await TestJournal.AppendAsync(journal, clock, TestJournal.SomeFact());
        clock.SetBy = TimeSpan.Zero;
        await TestJournal.AppendAsync(journal, clock, TestJournal.SomeFact());

        Assert.Equal(TestJournal.Start, book.Find(stay)!.EnteredAt);
    }

    [Fact]
    public async Task Whoever_came_in_1970_pays_for_an_hour_and_not_for_decades_from_the_moment_the_clock_is_set()
    {
        var clock = At1970();
        await using var garage = await TestGarage.StartAsync(clock: clock);
        var stay = await garage.ParkAsync(new Credential.Unidentified(), Duration.Zero);
        clock.Advance(TimeSpan.FromMinutes(40));

        clock.SetBy = TimeSpan.Zero;

        // The first hour costs 12.00, whether or not anything has been recorded since.
        Assert.Equal(Brl.FromCentavos(12_00), garage.Stays.Quote(garage.Stays.Find(stay)!, garage.Now).Due);
        var order = new PayOrder(PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(12_00), PaymentMethod.Pix, PayPointId.Parse("caixa-1"));
        Assert.IsType<PayAnswer.Taken>(await garage.Stays.PayAsync(order, Stop));
        Assert.Equal(Brl.Zero, garage.Stays.Quote(garage.Stays.Find(stay)!, garage.Now).Due);
    }

    [Fact]
    public async Task Whoever_paid_in_1970_still_has_the_rest_of_the_time_to_leave()
    {
        var clock = At1970();
        await using var garage = await TestGarage.StartAsync(clock: clock);
        var stay = await garage.ParkAsync(new Credential.Unidentified(), Duration.Zero);
        clock.Advance(TimeSpan.FromMinutes(40));
        var order = new PayOrder(PaymentId.Parse("payment-1"), stay, Brl.FromCentavos(12_00), PaymentMethod.Pix, PayPointId.Parse("caixa-1"));
        Assert.IsType<PayAnswer.Taken>(await garage.Stays.PayAsync(order, Stop));

        clock.SetBy = TimeSpan.Zero;
        clock.Advance(TimeSpan.FromMinutes(14));
        await TestJournal.AppendAsync(garage.Journal, clock, TestJournal.SomeFact());

        // What was paid is the first hour, from 12:00 on; the 15 minutes to leave would have ended earlier.
        Assert.Equal(Brl.Zero, garage.Stays.Quote(garage.Stays.Find(stay)!, garage.Now).Due);
        Assert.Equal(TestJournal.Start + Duration.FromHours(1), garage.Stays.Find(stay)!.PaidUntil);
    }

    /// <summary>Five past midnight of 1970, while it is noon of Start's day.</summary>
    private static SteppedClock At1970() => new() { SetBy = (Epoch - TestJournal.Start).ToTimeSpan() };

    private static async Task<StayId> EnterAsync(EdgeBridge.Journal.FactJournal journal, SteppedClock clock, string id)
    {
        var stay = StayId.Parse(id);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await TestJournal.AppendAsync(journal, clock, new Fact.StayOpened(stay, new Credential.Unidentified(), TestJournal.Lane, now));
        return stay;
    }
}
