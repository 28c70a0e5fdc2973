using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Tests.Lanes;
using Fokus.Testing;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

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
        var strange = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Document(2)).Replace("\"overnight\"", "\"evening\"", StringComparison.Ordinal));

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
        Assert.Equal(13_00, garage.Tariffs.InForce.Schedule.Rates[0].Tiers[0].Price.Centavos);
    }

    [Fact]
    public async Task A_version_that_is_not_valid_yet_waits_and_then_prices_those_who_come_after_it()
    {
        await using var garage = await TestGarage.StartAsync();
        var now = garage.Clock.GetCurrentInstant();
        var noon = GarageZone.SaoPaulo.WallClock(now).Date.PlusDays(1).At(new LocalTime(12, 0));
        var document = TariffDocument.T1(version: 8, firstCentavos: 99_00, validFrom: LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(noon));
        document["priced_by"] = "entry";

        Assert.IsType<DocumentAnswer.Taken>(await AcceptAsync(garage, TariffDocument.Bytes(document)));

        var validFrom = GarageZone.SaoPaulo.At(noon);
        Assert.Equal(1, garage.Tariffs.InForce.Version);
        Assert.Equal(1, VersionFor(validFrom - Duration.FromSeconds(1)));
        Assert.Equal(8, VersionFor(validFrom));

        int VersionFor(Instant enteredAt) => garage.Tariffs.For(
            new Stay(StayId.Parse("stay-0001"), new Credential.Unidentified(), TestGarage.Entry, enteredAt), validFrom + Duration.FromHours(1)).Version;
    }

    internal static byte[] Document(int version, long firstCentavos = 13_00) =>
        TariffDocument.Bytes(TariffDocument.T1(version: version, firstCentavos: firstCentavos));

    private static Task<DocumentAnswer> AcceptAsync(TestGarage garage, byte[] json) =>
        garage.Tariffs.AcceptAsync(json, SHA256.HashData(json), Stop);
}
