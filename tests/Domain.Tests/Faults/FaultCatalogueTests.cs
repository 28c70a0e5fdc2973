using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Fokus.Domain.Faults;
using Fokus.Testing;
using NodaTime;

namespace Fokus.Domain.Tests.Faults;

public sealed class FaultCatalogueTests
{
    [Fact]
    public void Every_fault_says_who_acts_and_how_soon_once()
    {
        var codes = Enum.GetValues<FaultCode>();

        Assert.Equal(Enum.GetNames<FaultCode>().Length, codes.Distinct().Count());
        Assert.All(codes, code =>
        {
            var fault = FaultCatalogue.Of(code);
            Assert.Equal(code, fault.Code);
            Assert.True(Enum.IsDefined(fault.Actor) && Enum.IsDefined(fault.Priority) && Enum.IsDefined(fault.Severity));
        });
    }

    [Theory]
    [InlineData(FaultCode.GateDidNotLift)]
    [InlineData(FaultCode.GateDidNotClose)]
    [InlineData(FaultCode.BoardLost)]
    public void A_gate_that_does_not_move_is_critical_and_somebody_is_there_within_15_to_30_minutes(FaultCode code)
    {
        var fault = FaultCatalogue.Of(code);

        Assert.Equal(FaultSeverity.Critical, fault.Severity);
        Assert.InRange(fault.Response, Duration.FromMinutes(15), Duration.FromMinutes(30));
    }

    [Fact]
    public void The_worse_a_fault_is_the_sooner_somebody_is_there()
    {
        var slowest = Enum.GetValues<FaultCode>().Select(FaultCatalogue.Of).GroupBy(fault => fault.Severity)
            .ToDictionary(group => group.Key, group => (Soonest: group.Min(fault => fault.Response), Latest: group.Max(fault => fault.Response)));

        Assert.True(slowest[FaultSeverity.Critical].Latest <= slowest[FaultSeverity.High].Soonest);
        Assert.True(slowest[FaultSeverity.High].Latest <= slowest[FaultSeverity.Low].Soonest);
        Assert.All(Enum.GetValues<FaultCode>().Select(FaultCatalogue.Of), fault => Assert.True(fault.Response > Duration.Zero));
    }

    [Fact]
    public void The_page_of_faults_is_printed_from_the_catalogue()
    {
        var page = new StringBuilder()
            .Append("# Faults\n\nPrinted from `Domain/Faults` by a test; change it there. A number is given once and never used again.\n\n")
            .Append("| Number | Fault | Who acts | How soon | Severity | Response | What it means |\n| --: | --- | --- | --- | --- | --: | --- |\n");
        foreach (var code in Enum.GetValues<FaultCode>().Order())
        {
            var fault = FaultCatalogue.Of(code);
            page.Append(CultureInfo.InvariantCulture, $"| {(int)code} | `{code}` | {fault.Actor} | {fault.Priority} | {fault.Severity} | {fault.Response.TotalMinutes:0} min | {MeaningOf(code)} |\n");
        }

        Golden.CheckAt("docs/faults.md", page.ToString());
    }

    private static readonly XDocument Docs = XDocument.Load(Path.ChangeExtension(typeof(FaultCode).Assembly.Location, ".xml"));

    private static string MeaningOf(FaultCode code) => Docs.Descendants("member")
        .Single(member => string.Equals(member.Attribute("name")?.Value, $"F:{typeof(FaultCode).FullName}.{code}", StringComparison.Ordinal))
        .Element("summary")!.Value.Trim();
}
