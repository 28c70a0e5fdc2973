using System.Security.Cryptography;
using System.Text;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Tests.Lanes;

namespace Fokus.EdgeBridge.Tests.Replica;

public sealed class TariffShelfTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newer_book_is_in_force_at_once_and_after_a_restart()
    {
        var garage = await TestGarage.StartAsync();
        foreach (var version in (int[])[2, 3, 4, 5])
            Assert.IsType<DocumentAnswer.Taken>(await AcceptAsync(garage, Document(version)));

        await using var again = await garage.RestartAsync();

        Assert.Equal(5, again.Tariffs.InForce.Version);
        Assert.IsType<DocumentAnswer.NothingNew>(await AcceptAsync(again, Document(5)));
        Assert.IsType<DocumentAnswer.NothingNew>(await AcceptAsync(again, Document(4)));
    }

    [Fact]
    public async Task A_document_that_is_not_whole_changes_nothing()
    {
        await using var garage = await TestGarage.StartAsync();
        var cut = Document(2)[..^5];
        var strange = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Document(2)).Replace("\"first\"", "\"night\"", StringComparison.Ordinal));

        var wrongHash = await garage.Tariffs.AcceptAsync(Document(2), new byte[32], Stop);

        Assert.IsType<DocumentAnswer.Refused>(wrongHash);
        Assert.IsType<DocumentAnswer.Refused>(await AcceptAsync(garage, cut));
        Assert.IsType<DocumentAnswer.Refused>(await AcceptAsync(garage, strange));
        Assert.Equal(TestGarage.Book, garage.Tariffs.InForce);
    }

    [Fact]
    public async Task A_version_that_changed_its_contents_is_refused()
    {
        await using var garage = await TestGarage.StartAsync();
        await AcceptAsync(garage, Document(2));

        var changed = Document(2, firstCentavos: 99_00);

        Assert.IsType<DocumentAnswer.Refused>(await AcceptAsync(garage, changed));
        Assert.Equal(13_00, garage.Tariffs.InForce.First.Price.Centavos);
    }

    internal static byte[] Document(int version, int firstCentavos = 13_00) => Encoding.UTF8.GetBytes($$"""
        { "id": "t1", "version": {{version}}, "zone": "America/Sao_Paulo", "free_minutes": 15,
          "first": { "minutes": 60, "centavos": {{firstCentavos}} }, "then": { "minutes": 60, "centavos": 400 },
          "exit_grace_minutes": 15 }
        """);

    private static Task<DocumentAnswer> AcceptAsync(TestGarage garage, byte[] json) =>
        garage.Tariffs.AcceptAsync(json, SHA256.HashData(json), Stop);
}
