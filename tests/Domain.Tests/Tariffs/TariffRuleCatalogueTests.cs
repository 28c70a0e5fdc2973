using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Rules;
using Fokus.Testing;

namespace Fokus.Domain.Tests.Tariffs;

public sealed class TariffRuleCatalogueTests
{
    private const string Marker = "Rule: ";

    // The members of a tariff document that say what a stay costs; the others say which document it is.
    private static readonly string[] DocumentMembers =
    [
        "valid_from", "priced_by", "seconds", "entry_tolerance", "rates", "schedule", "cap", "overnight", "agreements", "subscribers",
        "payment", "money",
    ];

    private static readonly XDocument Docs = XDocument.Load(Path.ChangeExtension(typeof(TariffBook).Assembly.Location, ".xml"));

    [Fact]
    public void Each_rule_of_the_engine_is_in_the_catalogue_once()
    {
        var listed = TariffRuleCatalogue.All.Select(rule => rule.Rule).ToArray();
        var written = typeof(TariffRuleCatalogue).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(typeof(TariffRuleCatalogue).Namespace!, StringComparison.Ordinal) == true)
            .Where(type => SummaryOf(type)?.StartsWith(Marker, StringComparison.Ordinal) == true);

        Assert.Equal(listed.Length, listed.Distinct().Count());
        Assert.Empty(written.Except(listed));
        Assert.All(listed, rule => Assert.NotNull(SummaryOf(rule)));
    }

    [Fact]
    public void No_member_of_a_tariff_document_is_without_a_rule()
    {
        var read = TariffRuleCatalogue.All.SelectMany(rule => rule.Members).Select(member => member.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(DocumentMembers.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_tariff_rules_is_printed_from_the_catalogue()
    {
        var page = new StringBuilder()
            .Append("# Tariff rules\n\nPrinted from `Domain/Tariffs/Rules` by a test; change it there. The rules act in this order.\n\n")
            .Append("| | Rule | Members of the document | What it decides |\n| --: | --- | --- | --- |\n");
        var number = 0;
        foreach (var rule in TariffRuleCatalogue.All)
        {
            var members = string.Join(", ", rule.Members.Select(member => $"`{member}`"));
            page.Append(CultureInfo.InvariantCulture, $"| {++number} | `{rule.Rule.Name}` | {members} | {SummaryOf(rule.Rule)!.Replace(Marker, "", StringComparison.Ordinal)} |\n");
        }

        Golden.CheckAt("docs/tariff-rules.md", page.ToString());
    }

    /// <summary>The summary in one line; a reference stands as the name it shows.</summary>
    private static string? SummaryOf(Type type)
    {
        var summary = Docs.Descendants("member")
            .SingleOrDefault(member => string.Equals(member.Attribute("name")?.Value, $"T:{type.FullName}", StringComparison.Ordinal))
            ?.Element("summary");
        if (summary is null)
            return null;
        foreach (var reference in summary.Elements("see").ToArray())
            reference.ReplaceWith(reference.Attribute("cref")!.Value.Split('.')[^1]);
        var words = summary.Value.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return line.StartsWith(Marker, StringComparison.Ordinal) ? Marker + char.ToUpperInvariant(line[Marker.Length]) + line[(Marker.Length + 1)..] : line;
    }
}
