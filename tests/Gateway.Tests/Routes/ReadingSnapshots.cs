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

    [Fact]
    public void A_garages_own_hosts_lead_to_it()
    {
        var snapshot = Good();
        snapshot.Garages[0].Hosts.Add("garagem.cliente.example");

        var table = Assert.IsType<SnapshotReading.Good>(SnapshotReader.Read(snapshot)).Table;

        Assert.Equal("centro", table.Find("GARAGEM.cliente.example")!.Audience);
        Assert.Equal("garagem.cliente.example", Assert.Single(table.OwnHosts));
    }

    [Theory]
    [InlineData("Garagem.cliente.example")]
    [InlineData("cliente")]
    [InlineData("cliente.example:443")]
    [InlineData("*.cliente.example")]
    [InlineData("norte.garagens.example")]
    [InlineData("painel.garagens.example")]
    public void A_host_that_is_none_or_a_garages_refuses_the_whole(string host)
    {
        var snapshot = Good();
        snapshot.Garages[0].Hosts.Add(host);

        Assert.Contains($"'{host}'", Assert.Single(FaultsOf(snapshot)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_of_two_garages_refuses_the_whole()
    {
        var snapshot = Good();
        var second = new GarageRoute { Garage = "norte", Address = "http://10.77.0.13:8080", Hosts = { "um.cliente.example" } };
        snapshot.Garages[0].Hosts.Add("um.cliente.example");
        snapshot.Garages.Add(second);

        Assert.Contains("leads somewhere already", Assert.Single(FaultsOf(snapshot)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RuleAction.Unspecified, "10.0.0.0/8", "")]
    [InlineData((RuleAction)9, "10.0.0.0/8", "")]
    [InlineData(RuleAction.Deny, "10.0.0.1:80", "")]
    [InlineData(RuleAction.Deny, "", "pistas")]
    [InlineData(RuleAction.Deny, "", "/pistas/")]
    [InlineData(RuleAction.Deny, "", "/p%69stas")]
    public void A_rule_that_is_not_understood_refuses_the_whole(RuleAction action, string network, string path)
    {
        var (garage, panel) = (Good(), Good());
        var rule = new AccessRule { Action = action, Network = network, Path = path };
        garage.Garages[0].Rules.Add(rule);
        panel.PanelRules.Add(rule);

        Assert.Contains("Garage centro has a rule", Assert.Single(FaultsOf(garage)), StringComparison.Ordinal);
        Assert.Contains("The chain console has a rule", Assert.Single(FaultsOf(panel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffff00")]
    [InlineData("red")]
    [InlineData("#0a5ba0;color:red")]
    [InlineData("#0a5bag")]
    public void A_colour_that_white_text_cannot_be_read_on_refuses_the_whole(string color)
    {
        var snapshot = Good();
        snapshot.Garages[0].Brand = new Brand { Color = color };

        Assert.Contains($"'{color}'", Assert.Single(FaultsOf(snapshot)), StringComparison.Ordinal);
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
