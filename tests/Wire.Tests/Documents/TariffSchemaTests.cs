using System.Text;
using System.Text.Json;
using Fokus.Testing;
using Fokus.Wire.Documents.Tariffs;
using Json.Schema;

namespace Fokus.Wire.Tests.Documents;

/// <summary>The published schema and our reader must say the same of a document, as far as a schema can.</summary>
public sealed class TariffSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Repository.PathOf("schemas/tariff-book.schema.json")));

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.PathOf("samples/tariffs"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_sample_is_valid_for_the_schema_and_a_book_for_the_reader(string sample)
    {
        var json = File.ReadAllText(Repository.PathOf($"samples/tariffs/{sample}"));

        Assert.Empty(FaultsOfReader(json));
        Assert.True(IsValid(json));
    }

    [Fact]
    public void A_document_with_one_of_everything_is_valid()
    {
        Assert.True(IsValid(TariffBookJsonTests.Full));
        Assert.Empty(FaultsOfReader(TariffBookJsonTests.Full));
    }

    [Theory]
    [InlineData("\"id\": \"full\"", "\"id\": \"T 1\"")]
    [InlineData("\"id\": \"full\"", "\"id\": \"1t\"")]
    [InlineData("\"id\": \"full\", ", "")]
    [InlineData("\"id\": \"full\"", "\"$schema\": 7, \"id\": \"full\"")]
    [InlineData("\"version\": 3", "\"version\": 0")]
    [InlineData("\"version\": 3", "\"version\": \"3\"")]
    [InlineData("\"version\": 3", "\"version\": 3, \"currency\": \"BRL\"")]
    [InlineData("2026-11-01T12:30", "2026-11-01 12:30")]
    [InlineData("2026-11-01T12:30", "1999-11-01T12:30")]
    [InlineData("\"ticket\"", "\"exit\"")]
    [InlineData("\"seconds\": \"up\"", "\"seconds\": null")]
    [InlineData("\"minutes\": 10, \"kind\"", "\"minutes\": 1.5, \"kind\"")]
    [InlineData("\"minutes\": 10, \"kind\"", "\"minutes\": 1441, \"kind\"")]
    [InlineData("\"kind\": \"deducted\"", "\"kind\": \"free\"")]
    [InlineData("\"day\": {", "\"Day 1\": {")]
    [InlineData("\"cap_centavos\": 4000, ", "")]
    [InlineData("\"cap_centavos\": 4000", "\"cap_centavos\": 0")]
    [InlineData("\"centavos\": 400", "\"centavos\": -400")]
    [InlineData("\"step_minutes\": 15", "\"step_minutes\": 0")]
    [InlineData("\"completed\"", "\"half\"")]
    [InlineData("\"friday\", \"holiday\"", "\"friday\", \"feriado\"")]
    [InlineData("[\"friday\", \"holiday\"]", "[]")]
    [InlineData("\"from\": \"22:00\"", "\"from\": \"24:00\"")]
    [InlineData("\"12-25\"", "\"25/12\"")]
    [InlineData("\"each_part\"", "\"none\"")]
    [InlineData("\"window\": \"business_day\"", "\"window\": \"week\"")]
    [InlineData("\"begins_at\": \"05:00\", ", "")]
    [InlineData("\"begins_at\": \"05:00\"", "\"hours\": 24")]
    [InlineData("\"window\": \"business_day\", \"begins_at\": \"05:00\"", "\"window\": \"rolling\", \"hours\": 0")]
    [InlineData("\"under_cap\": true", "\"under_cap\": \"yes\"")]
    [InlineData("\"amount\", \"fixed_price\", \"percentage\"", "\"amount\", \"amount\", \"percentage\"")]
    [InlineData("\"amount\", \"fixed_price\", \"percentage\"", "\"amount\", \"percentage\"")]
    [InlineData("\"most\": 3", "\"most\": 0")]
    [InlineData("\"kind\": \"amount\"", "\"kind\": \"gift\"")]
    [InlineData("\"kind\": \"amount\", \"centavos\": 500", "\"kind\": \"amount\", \"permille\": 500")]
    [InlineData("\"permille\": 250", "\"permille\": 1001")]
    [InlineData("\"permille\": 250", "\"permille\": 0")]
    [InlineData("\"times_a_day\": 50", "\"times_a_day\": 0")]
    [InlineData("\"tolerance_outside\": true", "\"tolerance_outside\": 1")]
    [InlineData("\"totem-1\": 25", "\"Totem 1\": 25")]
    [InlineData("\"totem-1\": 25", "\"totem-1\": -1")]
    [InlineData("\"minimum_centavos\": 50", "\"minimum_centavos\": 0")]
    [InlineData("\"tax_inside_permille\": 50", "\"tax_inside_permille\": 50, \"vat\": 1")]
    [InlineData("\"tax_inside_permille\": 50", "\"tax_inside_permille\": 1000")]
    public void What_the_schema_refuses_the_reader_refuses(string good, string bad)
    {
        var broken = Broken(good, bad);

        Assert.False(IsValid(broken));
        Assert.NotEmpty(FaultsOfReader(broken));
    }

    [Theory]
    [InlineData("a schema does not compare two members", "\"overshoot_minutes\": 5", "\"overshoot_minutes\": 30")]
    [InlineData("a schema does not compare two members", "\"completed\", \"overshoot_minutes\": 0", "\"completed\", \"overshoot_minutes\": 1")]
    [InlineData("a schema does not divide one member by another", "\"minutes\": 60, \"centavos\": 1200", "\"minutes\": 50, \"centavos\": 1200")]
    [InlineData("a schema does not know which item is the last", "\"minutes\": 60, \"centavos\": 1200", "\"centavos\": 1200")]
    [InlineData("a schema does not know which item is the last", "{ \"centavos\": 400", "{ \"minutes\": 60, \"centavos\": 400")]
    [InlineData("a schema does not look up a name elsewhere", "\"otherwise\": \"day\"", "\"otherwise\": \"dia\"")]
    [InlineData("a schema does not look up a name elsewhere", "\"rate\": \"night\" } }", "\"rate\": \"club\" } }")]
    [InlineData("a schema does not look up a name elsewhere", "\"rate_outside\": \"night\"", "\"rate_outside\": \"club\"")]
    [InlineData("a schema does not compare two members", "\"each_part\"", "\"split\"")]
    [InlineData("a schema does not compare two members", "\"at_least_minutes\": 360", "\"at_least_minutes\": 721")]
    [InlineData("a schema does not compare two members", "{ \"window\": \"business_day\", \"begins_at\": \"05:00\", \"after\": \"restart\" }", "null")]
    [InlineData("a schema does not compare ids of two items", "\"id\": \"a2\"", "\"id\": \"a1\"")]
    [InlineData("a schema has no calendar", "2026-11-01T12:30", "2026-11-31T12:30")]
    [InlineData("a schema has no calendar", "\"12-25\"", "\"02-30\"")]
    [InlineData("a schema has no list of time zones", "America/Manaus", "America/Santos")]
    [InlineData("a number is the same to a schema with or without decimals", "\"version\": 3", "\"version\": 3.0")]
    [InlineData("a schema sees a member that is written twice once", "\"tax_inside_permille\": 50", "\"tax_inside_permille\": 50, \"tax_inside_permille\": 60")]
    public void What_no_schema_can_say_only_the_reader_refuses(string why, string good, string bad)
    {
        var broken = Broken(good, bad);

        // Should a schema learn it one day, the row belongs to the other table.
        Assert.True(IsValid(broken), why);
        Assert.NotEmpty(FaultsOfReader(broken));
    }

    private static string Broken(string good, string bad)
    {
        Assert.Contains(good, TariffBookJsonTests.Full, StringComparison.Ordinal);
        return TariffBookJsonTests.Full.Replace(good, bad, StringComparison.Ordinal);
    }

    private static bool IsValid(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement).IsValid;
    }

    private static IReadOnlyList<string> FaultsOfReader(string json) =>
        TariffBookJson.Read(Encoding.UTF8.GetBytes(json)) is TariffBookReading.Bad bad ? bad.Faults : [];
}
