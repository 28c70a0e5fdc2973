using System.Collections.Immutable;
using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Domain.Time;
using Fokus.Web.Tariffs;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.EdgeBridge.Tariffs;

/// <summary>A stay to be priced under a book, as the command line described it.</summary>
/// <param name="Book">The book.</param>
/// <param name="Stay">The stay, with what it was given; nothing is paid yet.</param>
/// <param name="Until">The moment of the quote.</param>
/// <param name="Payments">What is paid on the way, in the order of time.</param>
/// <param name="Point">Where it would be paid.</param>
/// <param name="Notes">What the asker may not have meant.</param>
internal sealed record QuoteRequest(
    TariffBook Book,
    Stay Stay,
    Instant Until,
    ImmutableArray<(Brl Amount, Instant At)> Payments,
    PayPointId? Point,
    ImmutableArray<string> Notes)
{
    // A contract without an end is for as long as anybody can ask for.
    private static readonly Instant LongAgo = Instant.FromUtc(1800, 1, 1, 0, 0);
    private static readonly Instant FarAhead = Instant.FromUtc(9500, 1, 1, 0, 0);
    private static readonly Duration LongestStay = Duration.FromDays(5 * 366);

    /// <summary>The request; <c>null</c> with every fault in <paramref name="faults"/>.</summary>
    internal static QuoteRequest? Of(QuoteArguments asked, TariffBook book, List<string> faults)
    {
        var zone = asked.Zone ?? book.Zone;
        var entered = zone.At(asked.In ?? FirstMonday(book));
        var until = asked.Out is { } wall ? zone.At(wall) : entered;
        if (until < entered)
            faults.Add("--out lies before --in.");
        if (until - entered > LongestStay)
            faults.Add("The stay is longer than five years: check --in and --out.");
        var stay = new Stay(StayId.Parse("stay-of-a-quote"), new Credential.Unidentified(), LaneId.Parse("entrada"), entered)
        {
            Contract = ContractOf(asked, book, zone, faults),
        };
        stay = Give(asked.Discounts, book, stay, faults);
        var payments = asked.Paid.Select(paid => (paid.Amount, At: zone.At(paid.At))).ToImmutableArray();
        CheckPayments(payments, entered, until, faults);
        return faults.Count > 0 ? null : new(book, stay, until, payments, asked.Point, NotesOn(asked, book, entered));
    }

    /// <summary>Pays what is paid, each payment at its moment, and prices the stay at its end.</summary>
    internal QuoteAnswer Quote()
    {
        var stay = Stay;
        var notes = Notes;
        foreach (var (amount, at) in Payments)
        {
            var then = TariffEngine.Quote(Book, stay, at, Point);
            if (amount != then.Due)
            {
                var paid = QuoteWords.Money(amount, Texts.English);
                var due = QuoteWords.Money(then.Due, Texts.English);
                notes = notes.Add($"{paid} is taken as paid on {QuoteWords.When(at, Book.Zone, Texts.English)}, but {due} was due: a pay station would have refused it.");
            }

            stay = stay.Apply(new Payment(
                PaymentId.Parse("payment-of-a-quote"), stay.Id, amount, PaymentMethod.Cash, Point ?? PayPointId.Parse("caixa"), at, then.PaidUntil));
        }

        return new(Book, stay, TariffEngine.Quote(Book, stay, Until, Point), notes);
    }

    /// <summary>A curve needs some beginning: the first Monday at eight on which the book is valid.</summary>
    private static LocalDateTime FirstMonday(TariffBook book)
    {
        var day = book.Zone.DayOf(book.ValidFrom);
        return (day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Next(IsoDayOfWeek.Monday)).At(new LocalTime(8, 0));
    }

    private static SubscriberContract? ContractOf(QuoteArguments asked, TariffBook book, GarageZone zone, List<string> faults)
    {
        if (asked.Subscriber is not { } group)
            return null;
        if (book.GroupOf(group) is null)
            faults.Add($"The book has no subscriber group '{group}': {Known(book.Subscribers.Select(known => known.Id.Value))}.");
        var from = asked.ContractFrom is { } begin ? zone.At(begin) : LongAgo;
        var until = asked.ContractUntil is { } end ? zone.At(end) : FarAhead;
        if (until <= from)
            faults.Add("--contract-until does not lie after --contract-from.");
        return new(group, from, until);
    }

    private static Stay Give(IReadOnlyList<AgreementId> discounts, TariffBook book, Stay stay, List<string> faults)
    {
        foreach (var discount in discounts)
        {
            switch (AgreementDesk.Ask(book, stay, discount, givenToday: 0))
            {
                case AgreementAnswer.Given given:
                    stay = given.Stay;
                    break;
                case AgreementAnswer.EnoughForTheStay enough:
                    faults.Add($"'{discount}' counts at most {enough.Times} time(s) for a stay.");
                    break;
                case AgreementAnswer.Unknown:
                    faults.Add($"The book has no agreement '{discount}': {Known(book.Agreements.All.Select(known => known.Id.Value))}.");
                    break;
                default:
                    throw new UnreachableException("The vehicle is inside, and nothing was given on this day.");
            }
        }

        return stay;
    }

    private static void CheckPayments(ImmutableArray<(Brl Amount, Instant At)> payments, Instant entered, Instant until, List<string> faults)
    {
        var before = entered;
        foreach (var (_, at) in payments)
        {
            if (at < before)
                faults.Add(before == entered ? "A payment lies before --in." : "Name the payments in the order in which they were made.");
            if (at > until)
                faults.Add("A payment lies after --out.");
            before = Instant.Max(before, at);
        }
    }

    private static ImmutableArray<string> NotesOn(QuoteArguments asked, TariffBook book, Instant entered)
    {
        var notes = ImmutableArray<string>.Empty;
        if (entered < book.ValidFrom)
            notes = notes.Add($"The version is valid from {QuoteWords.When(book.ValidFrom, book.Zone, Texts.English)} {book.Zone.WallClock(book.ValidFrom).Year} on, after the entry.");
        if (asked.Point is { } point && !book.Payment.ExitGraceAt.ContainsKey(point))
            notes = notes.Add($"The book has no exit grace of its own for '{point}': that of the site holds.");
        return notes;
    }

    private static string Known(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? $"it has {list}" : "it has none";
}
