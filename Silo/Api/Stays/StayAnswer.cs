using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Time;
using Fokus.Grains.Interfaces.Stays;
using Fokus.Web.Tariffs;
using Fokus.Web.Text;
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
    public string? Tag { get; init; }

    public string? Card { get; init; }

    public Right? Subscription { get; init; }

    public bool StartedBySystem { get; init; }

    public bool StoppedBySystem { get; init; }

    public string? ExitLane { get; init; }

    public Instant? LeftAt { get; init; }

    public StayFate? Fate { get; init; }

    public FactRef? ExitFact { get; init; }

    public Lost? LostTicket { get; init; }

    internal static StayAnswer Of(StaySheet sheet, Quote? quote, GarageZone zone) => new(
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
        quote is null ? null : Priced.Of(quote, zone))
    {
        Tag = sheet.Tag?.Canonical,
        Card = sheet.Card?.Canonical,
        Subscription = sheet is { Group: { } group, ContractFrom: { } from, ContractUntil: { } until } ? new(group.Value, from, until) : null,
        StartedBySystem = sheet.StartedBySystem,
        StoppedBySystem = sheet.StoppedBySystem,
        ExitLane = sheet.ExitLane?.Value,
        LeftAt = sheet.LeftAt,
        Fate = sheet.Fate,
        LostTicket = sheet.LostTicket is { } lost
            ? new(lost.Ticket.Value, lost.By.Value, lost.Note, lost.At, new(lost.Epoch, lost.Seq))
            : null,
        ExitFact = sheet is { ExitEpoch: { } epoch, ExitSeq: { } seq } ? new(epoch, seq) : null,
    };

    /// <summary>The fact that says so.</summary>
    internal sealed record FactRef(long Epoch, long Seq);

    /// <summary>The ticket that lets nobody pass any more, who said so and why.</summary>
    internal sealed record Lost(string Ticket, string By, string Note, Instant At, FactRef Fact);

    /// <summary>The subscription that it parks by, from one moment up to and without another.</summary>
    internal sealed record Right(string Group, Instant From, Instant Until);

    /// <summary>Money that was taken.</summary>
    internal sealed record Payment(
        string Id, long AmountCentavos, PaymentMethod Method, string Point, Instant PaidAt, Instant PaidUntil, FactRef Fact);

    /// <summary>The price, with the reason for every centavo.</summary>
    internal sealed record Priced(
        string Book,
        int BookVersion,
        string BookSha256,
        string ZoneData,
        Instant At,
        long TotalCentavos,
        long PaidCentavos,
        long DueCentavos,
        Instant PaidUntil,
        long TaxInsideCentavos,
        IEnumerable<Reduction> Reductions,
        IEnumerable<Line> Lines)
    {
        internal static Priced Of(Quote quote, GarageZone zone) => new(
            quote.Book.Value,
            quote.BookVersion,
            quote.BookHash.Value,
            quote.ZoneData,
            quote.At,
            quote.Total.Centavos,
            quote.Paid.Centavos,
            quote.Due.Centavos,
            quote.PaidUntil,
            quote.TaxInside.Centavos,
            quote.Reductions.Select(reduction => new Reduction(reduction.Agreement.Value, reduction.Amount.Centavos, reduction.Payer)),
            quote.Lines.Select(line => new Line(
                line.Kind,
                line.Label,
                line.Count,
                line.Unit.Centavos,
                line.Amount.Centavos,
                line.From,
                line.Until,
                QuoteWords.Of(line, zone, Texts.Brazil),
                QuoteWords.Of(line, zone, Texts.English))));
    }

    /// <summary>One reason of a price.</summary>
    internal sealed record Line(
        QuoteLineKind Kind,
        string Label,
        long Count,
        long UnitCentavos,
        long AmountCentavos,
        Instant From,
        Instant Until,
        string TextPt,
        string TextEn);

    /// <summary>What an agreement took off: the figure that its issuer is invoiced for.</summary>
    internal sealed record Reduction(string Agreement, long AmountCentavos, Payer Payer);
}
