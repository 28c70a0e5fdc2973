using Fokus.Gateway.Routes;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Tests.Routes;

public sealed class ReadingSnapshots
{
    [Fact]
    public void A_good_snapshot_gives_every_garage_a_host_of_the_zone()
    {
        var table = Assert.IsType<SnapshotReading.Good>(SnapshotReader.Read(Good())).Table;

        var centro = Assert.IsType<PublicTarget.Garage>(table.Find("centro.garagens.example")).Target;
        Assert.Equal(("Garagem Centro", "http://10.77.0.12:8080/"), (centro.Name, centro.Address.AbsoluteUri));
        Assert.IsType<PublicTarget.Panel>(table.Find("painel.garagens.example"));
        Assert.IsType<PublicTarget.Apex>(table.Find("garagens.example"));
        Assert.Null(table.Find("outra.garagens.example"));
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("")]
    [InlineData("ftp://10.77.0.12")]
    [InlineData("http://10.77.0.12:8080/pagina")]
    [InlineData("http://ana:senha@10.77.0.12:8080")]
    [InlineData("http://10.77.0.12:8080?x=1")]
    [InlineData("10.77.0.12:8080")]
    [InlineData("/etc/passwd")]
    public void An_address_that_is_no_web_server_refuses_the_whole(string address)
    {
        var snapshot = Good();
        snapshot.Garages[0].Address = address;

        var fault = Assert.Single(FaultsOf(snapshot));
        Assert.Contains($"'{address}'", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("painel")]
    [InlineData("Centro")]
    [InlineData("a.b")]
    [InlineData("centro-")]
    [InlineData("")]
    public void A_garage_whose_id_is_no_host_label_refuses_the_whole(string garage)
    {
        var snapshot = Good();
        snapshot.Garages[0].Garage = garage;

        Assert.Single(FaultsOf(snapshot));
    }

    [Fact]
    public void All_faults_are_told_together()
    {
        var snapshot = Good();
        snapshot.Garages.Add(snapshot.Garages[0].Clone());
        snapshot.Silos.Add("silo");

        var faults = FaultsOf(snapshot);

        Assert.Equal(2, faults.Count);
        Assert.Contains("twice", faults[0], StringComparison.Ordinal);
        Assert.Contains("'silo'", faults[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("Garagens.example")]
    [InlineData("garagens.example.")]
    [InlineData("-x.example")]
    public void A_zone_that_is_no_host_name_refuses_the_whole(string zone)
    {
        var snapshot = Good();
        snapshot.Zone = zone;

        Assert.Single(FaultsOf(snapshot));
    }

    private static IReadOnlyList<string> FaultsOf(RouteSnapshot snapshot) =>
        Assert.IsType<SnapshotReading.Bad>(SnapshotReader.Read(snapshot)).Faults;

    private static RouteSnapshot Good() => new()
    {
        Number = 1,
        Zone = "garagens.example",
        Garages = { new GarageRoute { Garage = "centro", Name = "Garagem Centro", Address = "http://10.77.0.12:8080" } },
        Silos = { "http://127.0.0.1:7010" },
    };
}
