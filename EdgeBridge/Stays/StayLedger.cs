using System.Collections.Immutable;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Answers;
using Fokus.Domain.Stays.Effects;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Tariffs;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Stays.Book;
using Fokus.EdgeBridge.Stays.Book.Access;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Stays;

/// <summary>Prices stays and takes payments, with or without the cluster.</summary>
internal sealed partial class StayLedger(
    GarageId garage, StayBook book, FactJournal journal, ITariffs tariffs, TimeProvider clock, ILogger<StayLedger> logger)
    : IStayLedger, IDisposable
{
    private const int LatestLimit = 500;

    // One payment at a time: what is due may not change between the quote and the record.
    private readonly SemaphoreSlim till = new(1, 1);
    private ImmutableList<Action<StayId>> listeners = [];

    /// <inheritdoc/>
    public IReadOnlyList<Stay> Open => book.Open;

    /// <inheritdoc/>
    public int Inside => book.Inside;

    /// <inheritdoc/>
    public IReadOnlyList<Stay> InsideBy(params IEnumerable<Credential> credentials) => book.FindAll(credentials);

    /// <inheritdoc/>
    public int InsideBy(SubscriberGroupId group) => book.CountOf(group);

    /// <inheritdoc/>
    public bool IsVoid(TicketId ticket) => book.IsVoid(ticket);

    /// <inheritdoc/>
    public Instant? LastUse(IEnumerable<Credential> credentials) =>
        credentials.Select(credential => StayAccessRows.LastUse(journal.Store, credential)).Max();

    /// <inheritdoc/>
    public Stay? Find(StayId stay) => book.Find(stay) ?? StayRows.Find(journal.Store, stay);

    /// <inheritdoc/>
    public IReadOnlyList<Stay> Latest(int count) => StayRows.Latest(journal.Store, Math.Clamp(count, 1, LatestLimit));

    /// <inheritdoc/>
    public int AnnouncedVersion(Instant at) => tariffs.VersionAt(at);

    /// <inheritdoc/>
    public Quote Quote(Stay stay, Instant at, PayPointId? point = null)
    {
        // The clock may have been set a moment ago, with the record of it still on its way.
        var righted = journal.DueRighting is { } due ? stay.Right(due.Before, due.By, at) : stay;
        return TariffEngine.Quote(tariffs.For(righted, at), righted, at, point);
    }

    /// <summary>Has <paramref name="listener"/> called after each payment is recorded, before the pay point is answered.</summary>
    internal void OnPaid(Action<StayId> listener) => ImmutableInterlocked.Update(ref listeners, all => all.Add(listener));

    /// <inheritdoc/>
    public async Task<PayAnswer> PayAsync(PayOrder order, CancellationToken cancellationToken)
    {
        await till.WaitAsync(cancellationToken);
        try
        {
            return await TakeAsync(order, cancellationToken);
        }
        finally
        {
            till.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<LostTicketAnswer> LoseTicketAsync(StayId stay, StayCommand order, CancellationToken cancellationToken)
    {
        await till.WaitAsync(cancellationToken);
        try
        {
            return Find(stay) is { } known ? await LoseAsync(known, order, cancellationToken) : new LostTicketAnswer.NoSuchStay();
        }
        finally
        {
            till.Release();
        }
    }

    public void Dispose() => till.Dispose();

    private async Task<LostTicketAnswer> LoseAsync(Stay stay, StayCommand order, CancellationToken cancellationToken)
    {
        var at = clock.GetCurrentInstant();
        // No tariff book has a rule for it: the stay that is proven is charged, and nothing else.
        var decision = StayMachine.Decide(stay, new StayInput.TicketLost(order, LostTicketTerms.StayOnly), at);
        if (decision.Answer is StayAnswer.Refused refused)
            return new LostTicketAnswer.Refused(refused.Why);
        if (decision.Answer is StayAnswer.AlreadyDone)
            return new LostTicketAnswer.Repeated();
        if (decision.Effects.OfType<StayEffect.VoidTicket>().FirstOrDefault() is not { } paper)
            return new LostTicketAnswer.NoTicket();
        var recorded = await journal.AppendAsync(new(at, [new Fact.TicketLost(stay.Id, paper.Ticket, order)], []), cancellationToken);
        if (recorded is AppendAnswer.Failed failed)
            return new LostTicketAnswer.NotRecorded(failed.Why);
        LogTicketLost(logger, stay.Id, order.By);
        return new LostTicketAnswer.Void();
    }

    private async Task<PayAnswer> TakeAsync(PayOrder order, CancellationToken cancellationToken)
    {
        if (StayRows.FindPayment(journal.Store, garage, order.Payment) is { } before)
            return new PayAnswer.Taken(before.Payment, before.Quote);
        if (book.Find(order.Stay) is not { } stay)
            return new PayAnswer.NoSuchStay();

        var at = clock.GetCurrentInstant();
        var quote = Quote(stay, at, order.Point);
        if (quote.Due.IsZero)
            return new PayAnswer.NothingDue(quote);
        if (quote.Due != order.Amount)
            return new PayAnswer.WrongAmount(quote);

        var payment = new Payment(order.Payment, order.Stay, order.Amount, order.Method, order.Point, at, quote.PaidUntil);
        var recorded = await journal.AppendAsync(new(at, [new Fact.StayPaid(payment, quote)], []), cancellationToken);
        if (recorded is AppendAnswer.Failed failed)
            throw new PaymentNotRecordedException(failed.Why);
        LogPaid(logger, payment.Id, payment.Stay, payment.Amount);
        listeners.ForEach(listener => listener(order.Stay));
        return new PayAnswer.Taken(payment, quote);
    }
}
