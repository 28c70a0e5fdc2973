using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Lost;
using Fokus.Domain.Stays.Segments;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Tests.Stays;

/// <summary>What can be told to a stay, in few words.</summary>
internal static class Told
{
    internal static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    internal static readonly LaneId Entry = LaneId.Parse("entrada-1");
    internal static readonly AreaId Roof = AreaId.Parse("cobertura");
    internal static readonly TicketId Ticket = TicketId.Parse("ticket-0001");
    internal static readonly SubscriberContract Season =
        new(SubscriberGroupId.Parse("mensal"), Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    internal static StayStart Start(string id = "stay-0001", Credential? credential = null, int minute = 0) => new(
        StayId.Parse(id),
        credential ?? new Credential.ByTicket(Ticket),
        Entry,
        Noon + Duration.FromMinutes(minute),
        new SegmentRight.Transient(),
        AreaId.Garage);

    internal static Credential ByPlate(string plate) => new Credential.ByPlate(Plate.Parse(plate));

    internal static Stay Stay(string id = "stay-0001", Credential? credential = null, int minute = 0) =>
        StayMachine.Decide(null, new StayInput.Crossed(Start(id, credential, minute)), Minute(minute)).Stay!;

    internal static Instant Minute(int minute) => Noon + Duration.FromMinutes(minute);

    internal static Brl Reais(long reais) => Brl.FromCentavos(reais * 100);

    internal static StayInput Money(string payment, long reais, int untilMinute, string stay = "stay-0001", long fee = 0) => new StayInput.MoneyTaken(
        new(PaymentId.Parse(payment), StayId.Parse(stay), Reais(reais), PaymentMethod.Pix, PayPointId.Parse("caixa-1"), Noon, Minute(untilMinute)),
        Reais(fee));

    internal static StayCommand Order(string id, string by = "ana", string note = "") => new(CommandId.Parse(id), OperatorId.Parse(by), note);

    internal static StayInput Fate(OrderedFate fate, long due, string order = "order-fate") => new StayInput.FateOrdered(Order(order), fate, Reais(due));

    internal static StayInput Left(long due) => new StayInput.Departed(Reais(due));

    internal static StayInput Lost(LostTicketTerms terms, string order = "order-lost") => new StayInput.TicketLost(Order(order), terms);

    internal static StayInput Dispute(string order = "order-dispute") => new StayInput.DisputeOpened(Order(order));

    internal static StayInput Resolve(DisputeOutcome outcome, string order = "order-resolve") => new StayInput.DisputeEnded(Order(order), outcome);

    /// <summary>The stay after several inputs, a minute apart, each of which must be accepted.</summary>
    internal static Stay After(this Stay stay, params ReadOnlySpan<StayInput> inputs)
    {
        var minute = 60;
        foreach (var input in inputs)
        {
            var decision = StayMachine.Decide(stay, input, Minute(minute++));
            Assert.IsNotType<Fokus.Domain.Stays.Answers.StayAnswer.Refused>(decision.Answer);
            stay = decision.Stay!;
        }

        return stay;
    }
}
