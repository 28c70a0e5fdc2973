using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Fokus.Testing;
using Fokus.Wire.Documents.Tariffs;

namespace Fokus.Wire.Tests.Documents;

/// <summary>Documents that were good until somebody changed them.</summary>
public sealed class TariffMutationTests
{
    private static readonly string[] Good =
        [TariffBookJsonTests.Full, .. Directory.EnumerateFiles(Repository.PathOf("samples/tariffs"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly string[] Ways = ["set", "remove", "add", "move"];

    // Values of every kind, those at and beyond a limit among them.
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "60", "1441", "1e3", "2.5", "9223372036854775807", "99999999999999999999", "\"\"", "\"free\"",
        "\"22:00\"", "\"2018-11-04T00:30\"", "\"holiday\"", "\"13-45\"", "\"\\uD83D\\uDE97\"", "[]", "[null]", "[[\"monday\"]]", "{}", "{\"kind\":\"table\"}",
        "{\"minutes\":60}",
    ];

    private static readonly Gen<Action<JsonNode>> Change = Gen.Select(
        Gen.Int[0, 10_000], Gen.Int[0, Values.Length - 1].Select(i => Values[i]), Gen.Int[0, Ways.Length - 1].Select(i => Ways[i]),
        (place, value, how) => (Action<JsonNode>)(root => Apply(root, place, value, how)));

    [Fact]
    public void Whatever_is_changed_the_answer_is_a_book_or_faults_that_each_have_a_place()
    {
        Gen.Select(Gen.Int[0, Good.Length - 1].Select(i => Good[i]), Change.Array[1, 4]).Sample((good, changes) =>
        {
            var root = JsonNode.Parse(good)!;
            foreach (var change in changes)
                change(root);

            return TariffBookJson.Read(Encoding.UTF8.GetBytes(root.ToJsonString())) switch
            {
                TariffBookReading.Good => true,
                TariffBookReading.Bad bad => bad.Faults.Count > 0 && bad.Faults.All(fault => fault.StartsWith('$')),
                _ => false,
            };
        }, iter: 5_000);
    }

    private static void Apply(JsonNode root, int place, string value, string how)
    {
        var inner = Inside(root).ToList();
        var node = inner[place % inner.Count];
        switch (node.Parent, how)
        {
            case (JsonObject parent, "set"):
                parent[node.GetPropertyName()] = JsonNode.Parse(value);
                break;
            case (JsonObject parent, "remove"):
                parent.Remove(node.GetPropertyName());
                break;
            case (JsonArray parent, "set"):
                parent[node.GetElementIndex()] = JsonNode.Parse(value);
                break;
            case (JsonArray parent, "remove"):
                parent.RemoveAt(node.GetElementIndex());
                break;
            case (JsonObject parent, "add"):
                parent["extra"] = JsonNode.Parse(value);
                break;
            case (JsonArray parent, "add"):
                parent.Add(JsonNode.Parse(value));
                break;
            case (JsonArray parent, "move"):
                parent.Add(node.DeepClone());
                break;
            case (JsonObject parent, "move"):
                parent[$"{node.GetPropertyName()}-2"] = node.DeepClone();
                break;
            default:
                break;
        }
    }

    private static IEnumerable<JsonNode> Inside(JsonNode root)
    {
        var children = root switch
        {
            JsonObject thing => thing.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>().ToList())
        {
            yield return child;
            foreach (var deeper in Inside(child))
                yield return deeper;
        }

        // Of a document of which nothing is left, the root stays.
        if (root.Parent is null)
            yield return root;
    }
}
