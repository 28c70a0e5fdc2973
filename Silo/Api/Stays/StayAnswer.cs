using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Grains.Interfaces.Stays;
using NodaTime;

namespace Fokus.Silo.Api.Stays;

/// <summary>A stay as the API tells it.</summary>
internal sealed record StayAnswer(
    string Stay,
    StayPhase Phase,
    string? Plate,
    string? Ticket,
    string EntryLane,
    Instant EnteredAt,
    StayAnswer.FactRef EntryFact,
    long PaidCentavos,
    Instant? PaidUntil,
    IEnumerable<StayAnswer.Payment> Payments,
    StayAnswer.Priced? Price)
{
    public string? ExitLane { get; init; }

    public Instant? LeftAt { get; init; }

    public StayFate? Fate { get; init; }

    public FactRef? ExitFact { get; init; }

    internal static StayAnswer Of(StaySheet sheet, Quote? quote) => new(
        sheet.Stay.Value,
        sheet.Phase,
        sheet.Plate?.Written,
        sheet.Ticket?.Value,
        sheet.EntryLane.Value,
        sheet.EnteredAt,
        new(sheet.EntryEpoch, sheet.EntrySeq),
        sheet.Paid.Centavos,
        sheet.PaidUntil,
        sheet.Payments.Select(paid => new Payment(
            paid.Payment.Value,
            paid.Amount.Centavos,
            paid.Method,
            paid.Point.Value,
            paid.PaidAt,
            paid.PaidUntil,
            new(paid.Epoch, paid.Seq))),
        quote is null ? null : Priced.Of(quote))
    {
        ExitLane = sheet.ExitLane?.Value,
        LeftAt = sheet.LeftAt,
        Fate = sheet.Fate,
        ExitFact = sheet is { ExitEpoch: { } epoch, ExitSeq: { } seq } ? new(epoch, seq) : null,
    };

    /// <summary>The fact that says so.</summary>
    internal sealed record FactRef(long Epoch, long Seq);

    /// <summary>Money that was taken.</summary>
    internal sealed record Payment(
        string Id, long AmountCentavos, PaymentMethod Method, string Point, Instant PaidAt, Instant PaidUntil, FactRef Fact);

    /// <summary>The price, with the reason for every centavo.</summary>
    internal sealed record Priced(
        string Book,
        int BookVersion,
        Instant At,
        long TotalCentavos,
        long PaidCentavos,
        long DueCentavos,
        Instant PaidUntil,
        IEnumerable<Line> Lines)
    {
        internal static Priced Of(Quote quote) => new(
            quote.Book.Value,
            quote.BookVersion,
            quote.At,
            quote.Total.Centavos,
            quote.Paid.Centavos,
            quote.Due.Centavos,
            quote.PaidUntil,
            quote.Lines.Select(line =>
                new Line(line.Kind, line.Count, line.Unit.Centavos, line.Amount.Centavos, line.From, line.Until)));
    }

    /// <summary>One reason of a price.</summary>
    internal sealed record Line(
        QuoteLineKind Kind, long Count, long UnitCentavos, long AmountCentavos, Instant From, Instant Until);
}
