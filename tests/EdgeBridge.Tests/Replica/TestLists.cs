using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Tests.Replica;

/// <summary>A silo that signs lists for a garage of the tests.</summary>
internal sealed class TestLists(ListShelf shelf) : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Two groups: one of two bays that refuses the third vehicle, and one of one bay whose second pays like everybody.</summary>
    internal static JsonObject Subscribers(int version = 1, string passBack = "soft", string missedExit = "leave_open", params JsonObject[] contracts) => new()
    {
        ["garage"] = TestJournal.Paulista.Value,
        ["version"] = version,
        ["zone"] = "America/Sao_Paulo",
        ["anti_passback"] = new JsonObject { ["at_entry"] = passBack, ["at_exit"] = passBack },
        ["missed_exit"] = missedExit,
        ["reset"] = null,
        ["groups"] = new JsonArray(Group("mensal", 2, "refuse"), Group("loja", 1, "charge_as_transient")),
        ["contracts"] = new JsonArray(contracts),
    };

    internal static JsonObject Contract(string number, string group, string[] plates, string[]? tags = null, string[]? cards = null) => new()
    {
        ["number"] = number,
        ["group"] = group,
        ["first_day"] = "2026-01-01",
        ["last_day"] = "2026-12-31",
        ["permits"] = new JsonArray(new JsonObject
        {
            ["plates"] = Texts(plates),
            ["tags"] = Texts(tags),
            ["cards"] = Texts(cards),
            ["anti_passback"] = null,
        }),
    };

    internal static JsonObject DenyList(int version = 1, params JsonObject[] listings) => new()
    {
        ["garage"] = TestJournal.Paulista.Value,
        ["version"] = version,
        ["zone"] = "America/Sao_Paulo",
        ["listings"] = new JsonArray(listings),
    };

    internal static JsonObject Listing(string kind, string value, bool denyEntry = true, bool denyExit = false) => new()
    {
        [kind] = value,
        ["kind"] = "access",
        ["deny_entry"] = denyEntry,
        ["deny_exit"] = denyExit,
        ["notify"] = true,
        ["from"] = "2026-01-01T00:00",
        ["until"] = null,
        ["by"] = "ana",
        ["note"] = "",
    };

    internal static byte[] Bytes(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString());

    internal Task TrustAsync() => shelf.TrustAsync([key.ExportSubjectPublicKeyInfo()], TestContext.Current.CancellationToken);

    internal SignedDocument Signed(ListKind kind, byte[] json, GarageId? garage = null)
    {
        var sha256 = SHA256.HashData(json);
        return new(json, sha256, DocumentSeal.Sign(kind, garage ?? TestJournal.Paulista, sha256, key));
    }

    internal Task<DocumentAnswer> AcceptAsync(ListKind kind, JsonObject document) =>
        shelf.AcceptAsync(kind, Signed(kind, Bytes(document)), TestContext.Current.CancellationToken);

    /// <summary>Puts lists in force; each of them may be left out.</summary>
    internal async Task PutAsync(JsonObject? subscribers = null, JsonObject? denied = null)
    {
        await TrustAsync();
        if (subscribers is not null)
            Assert.IsType<DocumentAnswer.Taken>(await AcceptAsync(ListKind.Subscribers, subscribers));
        if (denied is not null)
            Assert.IsType<DocumentAnswer.Taken>(await AcceptAsync(ListKind.DenyList, denied));
    }

    public void Dispose() => key.Dispose();

    private static JsonObject Group(string id, int bays, string whenFull) => new()
    {
        ["id"] = id,
        ["bays"] = bays,
        ["when_full"] = whenFull,
        ["when_not_valid"] = "charge_as_transient",
        ["anti_passback"] = new JsonObject { ["at_entry"] = null, ["at_exit"] = null },
    };

    private static JsonArray Texts(string[]? texts) => new([.. (texts ?? []).Select(text => (JsonNode)text)]);
}
