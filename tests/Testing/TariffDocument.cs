using System.Text;
using System.Text.Json.Nodes;

namespace Fokus.Testing;

/// <summary>The reference tariff as a document: free to 15:00, first hour 12.00, then each started hour 4.00, at most 40.00 in 24 h.</summary>
public static class TariffDocument
{
    /// <summary>A version of it, for a test to change.</summary>
    public static JsonObject T1(string id = "t1", int version = 1, long firstCentavos = 12_00, string validFrom = "2018-01-01T00:00") => new()
    {
        ["id"] = id,
        ["version"] = version,
        ["valid_from"] = validFrom,
        ["zone"] = "America/Sao_Paulo",
        ["priced_by"] = "payment",
        ["seconds"] = "exact",
        ["entry_tolerance"] = new JsonObject { ["minutes"] = 15, ["kind"] = "free_if_within" },
        ["rates"] = new JsonObject
        {
            ["normal"] = new JsonObject
            {
                ["cap_centavos"] = 40_00,
                ["tiers"] = new JsonArray(Tier(firstCentavos, minutes: 60), Tier(4_00)),
            },
        },
        ["schedule"] = new JsonObject
        {
            ["otherwise"] = "normal",
            ["bands"] = new JsonArray(),
            ["holidays"] = new JsonArray(),
            ["day_type_by"] = "segment",
            ["step_over_a_switch"] = "where_it_begins",
            ["tiers_after_a_switch"] = "go_on",
        },
        ["cap"] = new JsonObject { ["window"] = "rolling", ["hours"] = 24, ["after"] = "continue" },
        ["overnight"] = null,
        ["agreements"] = new JsonObject
        {
            ["stacking"] = "best_one",
            ["most"] = 1,
            ["money_order"] = new JsonArray("fixed_price", "percentage", "amount"),
            ["list"] = new JsonArray(),
        },
        ["subscribers"] = new JsonArray(),
        ["payment"] = new JsonObject
        {
            ["exit_grace_minutes"] = 15,
            ["exit_grace_at"] = new JsonObject(),
            ["after_grace"] = "difference",
            ["minimum_centavos"] = 1,
        },
        ["money"] = new JsonObject { ["fraction_of_centavo"] = "half_up", ["tax_inside_permille"] = 0 },
    };

    /// <summary>A tier of hours; without a length it is the last one.</summary>
    public static JsonObject Tier(long centavos, int? minutes = null)
    {
        var tier = new JsonObject
        {
            ["centavos"] = centavos,
            ["per_minutes"] = 60,
            ["step_minutes"] = 60,
            ["fraction"] = "started",
            ["overshoot_minutes"] = 0,
        };
        if (minutes is { } length)
            tier["minutes"] = length;
        return tier;
    }

    /// <summary>A document as it is published.</summary>
    public static byte[] Bytes(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString());
}
