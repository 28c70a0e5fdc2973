using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Grains.Dashboards;
using Fokus.Grains.Interfaces.Garages;

namespace Fokus.Grains.Tests.Dashboards;

public sealed class ChainPictureTests
{
    private static readonly GarageSummary Summary = new(
        GarageId.Parse("chain-garage"), "Garagem", IsConnected: true, Given.Noon, 100, 40, Brl.FromCentavos(160_00),
        [new OpenFault(Given.Entry, FaultCode.BoardLost, Given.Noon)]);

    [Fact]
    public void Same_numbers_twice_are_one_change()
    {
        var picture = new ChainPicture(7);

        picture.Note(Summary);
        picture.Note(Summary with { Faults = [.. Summary.Faults] });

        Assert.Equal(8, picture.Read(7)!.Seq);
        Assert.Null(picture.Read(8));
    }

    [Fact]
    public void Fault_that_is_mended_is_a_change()
    {
        var picture = new ChainPicture(7);

        picture.Note(Summary);
        picture.Note(Summary with { Faults = [] });

        Assert.Empty(Assert.Single(picture.Read(8)!.Garages).Faults);
        Assert.Equal(9, picture.Read(8)!.Seq);
    }
}
