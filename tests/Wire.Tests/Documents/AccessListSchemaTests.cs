using System.Text;
using System.Text.Json;
using Fokus.Domain.Access;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Access.PassBack;
using Fokus.Testing;
using Fokus.Wire.Documents.Access;
using Json.Schema;

namespace Fokus.Wire.Tests.Documents;

/// <summary>The published schemas and our reader must say the same of a list, as far as a schema can.</summary>
public sealed class AccessListSchemaTests
{
    private static readonly JsonSchema SubscribersSchema = JsonSchema.FromText(File.ReadAllText(Repository.PathOf("schemas/subscribers.schema.json")));
    private static readonly JsonSchema DenyListSchema = JsonSchema.FromText(File.ReadAllText(Repository.PathOf("schemas/deny-list.schema.json")));

    [Theory]
    [InlineData(ListKind.Subscribers)]
    [InlineData(ListKind.DenyList)]
    public void The_sample_is_valid_for_the_schema_and_a_list_for_the_reader(ListKind kind)
    {
        Assert.Empty(FaultsOfReader(kind, Sample(kind)));
        Assert.True(IsValid(kind, Sample(kind)));
    }

    [Theory]
    [InlineData("\"garage\": \"paulista-900\"", "\"garage\": \"Paulista 900\"")]
    [InlineData("\"version\": 1", "\"version\": 0")]
    [InlineData("\"version\": 1", "\"version\": 1, \"vip_lane\": true")]
    [InlineData("\"missed_exit\": \"bypass\"", "\"missed_exit\": \"charge\"")]
    [InlineData("\"at_entry\": \"soft\"", "\"at_entry\": null")]
    [InlineData("\"at_entry\": \"soft\"", "\"at_entry\": \"loose\"")]
    [InlineData("\"at\": \"2026-11-01T06:00\", ", "")]
    [InlineData("\"bays\": 40", "\"bays\": -1")]
    [InlineData("\"bays\": 40", "\"bays\": \"40\"")]
    [InlineData("\"when_full\": \"refuse\", ", "")]
    [InlineData("\"when_not_valid\": \"refuse\"", "\"when_not_valid\": \"open\"")]
    [InlineData("\"number\": \"L-3\"", "\"number\": \"L 3\"")]
    [InlineData("\"first_day\": \"2026-03-01\"", "\"first_day\": \"01/03/2026\"")]
    [InlineData("\"last_day\": \"2026-03-31\"", "\"last_day\": null")]
    [InlineData("\"300833B2DDD9014000000001\"", "\"300833\"")]
    [InlineData("\"C0077\"", "\"C-77\"")]
    [InlineData("\"C0077\"", "")]
    [InlineData("\"plates\": [\"HIP5456\"]", "\"plates\": \"HIP5456\"")]
    public void What_the_schema_refuses_of_subscribers_the_reader_refuses(string good, string bad) =>
        BothRefuse(ListKind.Subscribers, good, bad);

    [Theory]
    [InlineData("\"plate\": \"DHY-1234\", ", "")]
    [InlineData("\"plate\": \"DHY-1234\"", "\"plate\": \"DHY-1234\", \"card\": \"C0099\"")]
    [InlineData("\"card\": \"C0078\"", "\"card\": 78")]
    [InlineData("\"kind\": \"coupon_abuse\"", "\"kind\": \"debt\"")]
    [InlineData("\"deny_exit\": true", "\"deny_exit\": 1")]
    [InlineData("\"notify\": false, ", "")]
    [InlineData("\"from\": \"2026-11-25T10:00\"", "\"from\": \"2026-11-25\"")]
    [InlineData("\"by\": \"rui\"", "\"by\": \"\"")]
    [InlineData("\"zone\": \"America/Sao_Paulo\", ", "")]
    public void What_the_schema_refuses_of_a_deny_list_the_reader_refuses(string good, string bad) =>
        BothRefuse(ListKind.DenyList, good, bad);

    [Theory]
    [InlineData("a schema has no calendar", ListKind.Subscribers, "2026-03-31", "2026-02-30")]
    [InlineData("a schema does not compare two members", ListKind.Subscribers, "\"last_day\": \"2026-03-31\"", "\"last_day\": \"2026-02-28\"")]
    [InlineData("a schema does not look up a name elsewhere", ListKind.Subscribers, "\"group\": \"lojistas\"", "\"group\": \"vip\"")]
    [InlineData("a schema does not compare two items", ListKind.Subscribers, "\"id\": \"lojistas\"", "\"id\": \"mensal\"")]
    [InlineData("a schema does not compare two items", ListKind.Subscribers, "\"number\": \"L-3\"", "\"number\": \"2026/0017\"")]
    // ABC1D23 is the Mercosul form of ABC1323: one vehicle in two contracts in March.
    [InlineData("a schema does not know plates", ListKind.Subscribers, "HIP5456", "ABC1323")]
    [InlineData("a schema does not know plates", ListKind.Subscribers, "HIP5456", "1234567")]
    [InlineData("a schema has no list of time zones", ListKind.DenyList, "America/Sao_Paulo", "America/Santos")]
    [InlineData("a schema does not compare two members", ListKind.DenyList, "\"until\": \"2026-12-01T00:00\"", "\"until\": \"2026-10-01T00:00\"")]
    public void What_no_schema_can_say_only_the_reader_refuses(string why, ListKind kind, string good, string bad)
    {
        var broken = Broken(kind, good, bad);

        // Should a schema learn it one day, the row belongs to another table.
        Assert.True(IsValid(kind, broken), why);
        Assert.NotEmpty(FaultsOfReader(kind, broken));
    }

    [Theory]
    [InlineData(ListKind.Subscribers, "\"HIP5456\"", "\"HIP54567\"", "HIP54567")]
    [InlineData(ListKind.Subscribers, "[\"HIP5456\"]", "\"HIP5456\"", "HIP5456")]
    [InlineData(ListKind.DenyList, "DHY-1234", "DHY-12345", "DHY-12345")]
    public void A_fault_names_its_place_and_never_the_plate(ListKind kind, string good, string bad, string secret) =>
        Assert.All(FaultsOfReader(kind, Broken(kind, good, bad)), fault =>
        {
            Assert.StartsWith("$.", fault, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, fault, StringComparison.Ordinal);
        });

    [Fact]
    public void A_contract_to_the_last_of_a_month_ends_where_the_first_begins()
    {
        var list = Assert.IsType<AccessListReading.Subscribers>(Read(ListKind.Subscribers, Sample(ListKind.Subscribers))).List;

        // Midnight in São Paulo is three o'clock UTC.
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 3, 1, 3, 0), list.Contracts[1].Terms.From);
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 4, 1, 3, 0), list.Contracts[1].Terms.Until);
    }

    [Fact]
    public void Each_value_has_a_word()
    {
        Assert.Equal(Enum.GetValues<AntiPassback>(), AccessWords.AntiPassback.Words.Select(word => word.Value));
        Assert.Equal(Enum.GetValues<MissedUse>(), AccessWords.MissedExit.Words.Select(word => word.Value));
        Assert.Equal(Enum.GetValues<WhenNotCovered>(), AccessWords.NotCovered.Words.Select(word => word.Value));
        Assert.Equal(Enum.GetValues<DenyKind>(), AccessWords.DenyKinds.Words.Select(word => word.Value));
    }

    private static void BothRefuse(ListKind kind, string good, string bad)
    {
        var broken = Broken(kind, good, bad);

        Assert.False(IsValid(kind, broken));
        Assert.NotEmpty(FaultsOfReader(kind, broken));
    }

    private static string Broken(ListKind kind, string good, string bad)
    {
        // One line, so that a row of a table may reach over two.
        var sample = string.Join(' ', Sample(kind).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(good, sample, StringComparison.Ordinal);
        return sample.Replace(good, bad, StringComparison.Ordinal);
    }

    private static string Sample(ListKind kind) =>
        File.ReadAllText(Repository.PathOf(kind == ListKind.Subscribers ? "samples/lists/subscribers.json" : "samples/lists/deny-list.json"));

    private static bool IsValid(ListKind kind, string json)
    {
        using var document = JsonDocument.Parse(json);
        return (kind == ListKind.Subscribers ? SubscribersSchema : DenyListSchema).Evaluate(document.RootElement).IsValid;
    }

    private static AccessListReading Read(ListKind kind, string json) => AccessListJson.Read(kind, Encoding.UTF8.GetBytes(json));

    private static IReadOnlyList<string> FaultsOfReader(ListKind kind, string json) => Read(kind, json) is AccessListReading.Bad bad ? bad.Faults : [];
}
