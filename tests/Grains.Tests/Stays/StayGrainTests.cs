using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Stays;
using Fokus.Grains.Stores;
using NodaTime;

namespace Fokus.Grains.Tests.Stays;

public sealed class StayGrainTests(Cluster cluster)
{
    private static readonly GarageId Garage = GarageId.Parse("stay-garage");
    private static readonly StayId Id = StayId.Parse("stay-0001");

    [Fact]
    public async Task Payment_reported_twice_is_counted_once()
    {
        var first = Payment("payment-0001", 12_00, minutes: 15);
        var second = Payment("payment-0002", 4_00, minutes: 40);
        var opened = new Stay(Id, new Credential.ByPlate(Plate.Parse("ABC1D23")), Given.Entry, Given.Noon);
        cluster.Stores.Add(Garage, new StayRecord(
            opened,
            new FactPlace(1, 10),
            [new(first, new(1, 20)), new(first, new(1, 21)), new(second, new(1, 22))],
            new(Given.Noon + Duration.FromHours(1), LaneId.Parse("saida-1"), StayFate.Settled, new(1, 30))));

        var stay = await cluster.Grains.GetGrain<IStayGrain>(GrainKeys.Stay(Garage, Id)).ReadAsync();

        // 12.00 + 4.00; the later of the two graces counts.
        Assert.NotNull(stay);
        Assert.Equal(Brl.FromCentavos(16_00), stay.Paid);
        Assert.Equal(second.PaidUntil, stay.PaidUntil);
        Assert.Equal([20L, 22L], stay.Payments.Select(payment => payment.Seq));
        Assert.Equal((StayPhase.Left, StayFate.Settled, 30L), (stay.Phase, stay.Fate, stay.ExitSeq));
    }

    [Fact]
    public async Task Stay_that_nobody_opened_is_unknown()
    {
        var key = GrainKeys.Stay(Garage, StayId.Parse("stay-9999"));

        Assert.Null(await cluster.Grains.GetGrain<IStayGrain>(key).ReadAsync());
    }

    [Fact]
    public async Task A_ticket_that_was_lost_counts_no_more_and_the_money_and_the_entry_stay()
    {
        var (garage, ticket) = (GarageId.Parse("stay-lost"), TicketId.Parse("ticket-0001"));
        cluster.Stores.Add(garage, new StayRecord(
            new Stay(Id, new Credential.ByTicket(ticket), Given.Entry, Given.Noon), new FactPlace(1, 10), [new(Payment("payment-0001", 12_00, minutes: 15), new(1, 20))], null)
        {
            Ticket = new(ticket, new(CommandId.Parse("command-1"), OperatorId.Parse("rui"), "pela foto"), Given.Noon + Duration.FromMinutes(30), new(1, 25)),
        });

        var stay = (await cluster.Grains.GetGrain<IStayGrain>(GrainKeys.Stay(garage, Id)).ReadAsync())!;

        Assert.Null(stay.Ticket);
        Assert.Equal(new LostTicketSheet(ticket, OperatorId.Parse("rui"), "pela foto", Given.Noon + Duration.FromMinutes(30), 1, 25), stay.LostTicket);
        Assert.Equal((StayPhase.Inside, Brl.FromCentavos(12_00), Given.Noon), (stay.Phase, stay.Paid, stay.EnteredAt));
    }

    private static Payment Payment(string id, long centavos, int minutes) => new(
        PaymentId.Parse(id),
        Id,
        Brl.FromCentavos(centavos),
        PaymentMethod.Pix,
        PayPointId.Parse("caixa-1"),
        Given.Noon + Duration.FromMinutes(minutes),
        Given.Noon + Duration.FromMinutes(minutes + 15));
}
