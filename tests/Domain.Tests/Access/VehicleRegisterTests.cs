using Fokus.Domain.Access.Vehicles;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Tests.Tariffs;

namespace Fokus.Domain.Tests.Access;

public sealed class VehicleRegisterTests
{
    private static readonly Plate Plate = Plate.Parse("DHY-1234");
    private static readonly Plate Other = Plate.Parse("KLM5N67");
    private static readonly CommandId Command = CommandId.Parse("order-merge");

    [Theory]
    [InlineData("DHY-1234")]
    [InlineData("DHY1234")]
    [InlineData("dhy 1234")]
    [InlineData("DHY1C34")]
    public void However_a_plate_is_written_it_is_one_vehicle(string text)
    {
        var register = VehicleRegister.Empty.Add(Plate);

        Assert.Same(register, register.Add(Plate.Parse(text)));
        Assert.Single(register.All);
    }

    [Fact]
    public void Two_contracts_on_one_plate_may_follow_each_other_and_may_not_overlap()
    {
        var october = Contract("1", "2026-10-01 00:00", "2026-11-01 00:00");
        var november = Contract("2", "2026-11-01 00:00", "2026-12-01 00:00");
        var late = Contract("3", "2026-11-30 23:59", "2027-01-01 00:00");

        var both = Done(Done(VehicleRegister.Empty.AddContract(Plate, october)).AddContract(Plate.Parse("dhy1c34"), november));

        Assert.Equal([october, november], Assert.Single(both.All).Contracts);
        Assert.Equal(new VehicleAnswer.Overlapping(november, late), both.AddContract(Plate, late));
        Assert.Equal(2, Assert.Single(Done(both.AddContract(Plate, november)).All).Contracts.Length);
    }

    [Fact]
    public void A_merge_of_two_vehicles_moves_stays_and_contracts_and_leaves_a_trace()
    {
        var (one, two) = (StayId.Parse("stay-0001"), StayId.Parse("stay-0002"));
        var contract = Contract("1", "2026-10-01 00:00", "2026-11-01 00:00");
        var register = Done(VehicleRegister.Empty.AddStay(Plate, one).AddStay(Other, two).AddContract(Other, contract));
        var at = Given.At("2026-10-05 12:00");

        var merged = Done(register.Merge(Plate, Other, Command, Gatekeeper.Ana, at));

        var vehicle = Assert.Single(merged.All);
        Assert.Same(vehicle, merged.Find(Other));
        Assert.Equal([one, two], vehicle.Stays);
        Assert.Equal([contract], vehicle.Contracts);
        var trace = Assert.Single(vehicle.Trace);
        Assert.Equal((at, Gatekeeper.Ana, Command), (trace.At, trace.By, trace.Command));
        Assert.Equal([Other], trace.Plates);
        Assert.Equal([two], trace.Stays);
        Assert.Same(merged, Done(merged.Merge(Plate, Other, Command, Gatekeeper.Ana, at)));
    }

    [Fact]
    public void Two_vehicles_whose_contracts_hold_at_one_moment_are_not_merged()
    {
        var (first, second) = (Contract("1", "2026-10-01 00:00", "2026-11-01 00:00"), Contract("2", "2026-10-15 00:00", "2026-11-15 00:00"));
        var register = Done(Done(VehicleRegister.Empty.AddContract(Plate, first)).AddContract(Other, second));

        Assert.Equal(new VehicleAnswer.Overlapping(first, second), register.Merge(Plate, Other, Command, Gatekeeper.Ana, Given.At("2026-10-05 12:00")));
        Assert.IsType<VehicleAnswer.NoSuchVehicle>(register.Merge(Plate, Plate.Parse("AAA0A00"), Command, Gatekeeper.Ana, Given.At("2026-10-05 12:00")));
    }

    private static VehicleContract Contract(string number, string from, string until) =>
        new(number, new(SubscriberGroupId.Parse("mensal"), Given.At(from), Given.At(until)));

    private static VehicleRegister Done(VehicleAnswer answer) => Assert.IsType<VehicleAnswer.Done>(answer).Vehicles;
}
