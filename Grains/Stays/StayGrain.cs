using System.Collections.Immutable;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Stays;
using Fokus.Grains.Stores;

namespace Fokus.Grains.Stays;

/// <summary>One stay: what is on disk of it, folded by the domain's own functions.</summary>
[GrainType("stay"), CollectionAgeLimit(Minutes = 2)]
internal sealed class StayGrain(IStayStore stays) : Grain, IStayGrain
{
    public async Task<StaySheet?> ReadAsync()
    {
        var (garage, stay) = GrainKeys.StayOf(this.GetPrimaryKeyString());
        return await stays.FindAsync(garage, stay, CancellationToken.None) is { } record ? ToSheet(record) : null;
    }

    private static StaySheet ToSheet(StayRecord record)
    {
        // The same payment reported twice is one payment.
        var payments = record.Payments.DistinctBy(paid => paid.Payment.Id).ToImmutableArray();
        var stay = payments.Aggregate(record.Opened, (state, paid) => state.Apply(paid.Payment));
        if (record.Ticket is { } lost)
            stay = stay.LoseTicket(lost.Order, Brl.Zero, lost.At);
        if (record.Exit is { } exit)
            stay = stay.Leave(exit.At, exit.Fate);
        return new(stay.Id, stay.EntryLane, stay.EnteredAt, record.OpenedBy.Epoch, record.OpenedBy.Seq)
        {
            Plate = (stay.Credential as Credential.ByPlate)?.Plate ?? stay.AlsoKnownBy.Plate,
            Ticket = stay.Ticket,
            LostTicket = record.Ticket is { } paper ? ToSheet(paper) : null,
            Tag = (stay.Credential as Credential.ByTag)?.Tag ?? stay.AlsoKnownBy.Tag,
            Card = (stay.Credential as Credential.ByCard)?.Card ?? stay.AlsoKnownBy.Card,
            Group = stay.Contract?.Group,
            ContractFrom = stay.Contract?.From,
            ContractUntil = stay.Contract?.Until,
            StartedBySystem = stay.StartedBySystem,
            StoppedBySystem = stay.StoppedBySystem,
            Phase = stay.Phase,
            Paid = stay.Paid,
            PaidUntil = stay.PaidUntil,
            Payments = [.. payments.Select(ToSheet)],
            LeftAt = stay.LeftAt,
            ExitLane = record.Exit?.Lane,
            Fate = stay.Fate,
            ExitEpoch = record.Exit?.By.Epoch,
            ExitSeq = record.Exit?.By.Seq,
            AnnouncedVersion = stay.AnnouncedVersion,
        };
    }

    private static LostTicketSheet ToSheet(StayRecord.Lost lost) =>
        new(lost.Ticket, lost.Order.By, lost.Order.Note, lost.At, lost.By.Epoch, lost.By.Seq);

    private static PaymentSheet ToSheet(StayRecord.Paid paid) => new(
        paid.Payment.Id,
        paid.Payment.Amount,
        paid.Payment.Method,
        paid.Payment.Point,
        paid.Payment.PaidAt,
        paid.Payment.PaidUntil,
        paid.By.Epoch,
        paid.By.Seq);
}
