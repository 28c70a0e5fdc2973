using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;
using static Fokus.Domain.Tests.Tariffs.Given;

namespace Fokus.Domain.Tests.Tariffs;

/// <summary>What a quote says of itself, line by line, to whoever asks why.</summary>
public sealed class LineTests
{
    private static readonly TariffBook FromPaidUntil = T1 with { Payment = T1.Payment with { AfterGrace = AfterGrace.FromPaidUntil } };

    [Fact]
    public void A_step_that_is_a_part_of_what_the_price_is_for_is_shown_at_its_own_price()
    {
        // 4.00 an hour by started quarters: a quarter is 1.00, and 40 minutes begin three of them, to 10:45.
        var book = T1.Uncapped().Charging(Rate("normal", null, Steps(15, 4_00, 60))) with { Tolerance = new(Duration.Zero, ToleranceKind.FreeIfWithin) };

        Assert.Equal([Line(QuoteLineKind.First, 3, 1_00, 3_00, "10:00", "10:45", "normal")], LinesAt(book, "10:40"));
    }

    [Fact]
    public void Whoever_leaves_within_the_free_time_is_told_until_when_it_is_free() =>
        Assert.Equal([Line(QuoteLineKind.Free, 1, 0, 0, "10:00", "10:15")], LinesAt(T1, "10:10"));

    [Fact]
    public void A_tolerance_that_is_taken_off_is_a_line_and_the_price_begins_at_its_end()
    {
        var book = T1 with { Tolerance = new(Duration.FromMinutes(15), ToleranceKind.Deducted) };

        // From 10:15 to 11:10 one hour is begun.
        Assert.Equal(
            [
                Line(QuoteLineKind.TimeOff, 1, 0, 0, "10:00", "10:15"),
                Line(QuoteLineKind.First, 1, 12_00, 12_00, "10:15", "11:15", "normal"),
            ],
            LinesAt(book, "11:10"));
    }

    [Fact]
    public void What_was_paid_is_one_line_and_the_time_after_the_grace_another()
    {
        var stay = StayFrom("2026-03-02 10:00");
        // 12.00 at 10:50, and so until 11:05. At 12:04 one further hour is begun at 11:05.
        var paid = stay.Pay(TariffEngine.Quote(FromPaidUntil, stay, At("2026-03-02 10:50")));

        Assert.Equal(
            [
                Line(QuoteLineKind.PaidBefore, 1, 12_00, 12_00, "10:00", "11:05"),
                Line(QuoteLineKind.Then, 1, 4_00, 4_00, "11:05", "12:05", "normal"),
            ],
            TariffEngine.Quote(FromPaidUntil, paid, At("2026-03-02 12:04")).Lines);
    }

    private static IEnumerable<QuoteLine> LinesAt(TariffBook book, string until) =>
        TariffEngine.Quote(book, StayFrom("2026-03-02 10:00"), At($"2026-03-02 {until}")).Lines;

    private static QuoteLine Line(QuoteLineKind kind, long count, long unit, long amount, string from, string until, string label = "") =>
        new(kind, count, Brl.FromCentavos(unit), Brl.FromCentavos(amount), At($"2026-03-02 {from}"), At($"2026-03-02 {until}")) { Label = label };
}
