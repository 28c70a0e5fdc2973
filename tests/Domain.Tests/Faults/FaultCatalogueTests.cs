using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Fokus.Domain.Faults;
using Fokus.Testing;

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
            Assert.True(Enum.IsDefined(fault.Actor) && Enum.IsDefined(fault.Priority));
        });
    }

    [Fact]
    public void The_page_of_faults_is_printed_from_the_catalogue()
    {
        var page = new StringBuilder()
            .Append("# Faults\n\nPrinted from `Domain/Faults` by a test; change it there. A number is given once and never used again.\n\n")
            .Append("| Number | Fault | Who acts | How soon | What it means |\n| --: | --- | --- | --- | --- |\n");
        foreach (var code in Enum.GetValues<FaultCode>().Order())
        {
            var fault = FaultCatalogue.Of(code);
            page.Append(CultureInfo.InvariantCulture, $"| {(int)code} | `{code}` | {fault.Actor} | {fault.Priority} | {MeaningOf(code)} |\n");
        }

        Golden.CheckAt("docs/faults.md", page.ToString());
    }

    private static readonly XDocument Docs = XDocument.Load(Path.ChangeExtension(typeof(FaultCode).Assembly.Location, ".xml"));

    private static string MeaningOf(FaultCode code) => Docs.Descendants("member")
        .Single(member => string.Equals(member.Attribute("name")?.Value, $"F:{typeof(FaultCode).FullName}.{code}", StringComparison.Ordinal))
        .Element("summary")!.Value.Trim();
}
