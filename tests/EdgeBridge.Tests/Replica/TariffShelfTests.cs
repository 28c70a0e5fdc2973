using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Tests.Journal;
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

    [Fact]
    public async Task A_ticket_keeps_the_version_that_it_announced_also_through_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        var stay = StayId.Parse("stay-of-a-ticket");
        var opened = new Fact.StayOpened(stay, new Credential.ByTicket(TicketId.Parse("ticket-000000000001")), TestGarage.Entry, garage.Now) { AnnouncedVersion = 1 };
        await TestJournal.AppendAsync(garage.Journal, garage.Clock, opened);
        var newer = TariffDocument.T1(version: 2, firstCentavos: 99_00);
        newer["priced_by"] = "ticket";
        await AcceptAsync(garage, TariffDocument.Bytes(newer));

        await using var again = await garage.RestartAsync();

        // Both versions are valid since 2018: without the ticket the later one would count.
        var at = again.Now + Duration.FromHours(1);
        Assert.Equal(1, again.Stays.Find(stay)!.AnnouncedVersion);
        Assert.Equal(1, again.Stays.Quote(again.Stays.Find(stay)!, at).BookVersion);
        Assert.Equal(2, again.Stays.Quote(again.Stays.Find(stay)! with { AnnouncedVersion = null }, at).BookVersion);
    }

    [Fact]
    public async Task The_last_three_versions_are_kept_also_through_a_power_cut()
    {
        var garage = await TestGarage.StartAsync();
        foreach (var version in (int[])[2, 3, 4])
            Assert.IsType<DocumentAnswer.Taken>(await AcceptAsync(garage, Priced(version)));
        var before = (int[])[1, 2, 3, 4];

        var kept = before.Select(version => Announced(garage, version)).ToList();
        await using var again = await garage.RestartAsync();

        // The first one is gone: whoever holds its ticket is priced by the one that was valid at the entry.
        Assert.Equal([4, 2, 3, 4], kept);
        Assert.Equal(kept, before.Select(version => Announced(again, version)));

        static byte[] Priced(int version)
        {
            var document = TariffDocument.T1(version: version);
            document["priced_by"] = "ticket";
            return TariffDocument.Bytes(document);
        }

        static int Announced(TestGarage garage, int version) => garage.Tariffs.For(
            new Stay(StayId.Parse("stay-0001"), new Credential.Unidentified(), TestGarage.Entry, garage.Now) { AnnouncedVersion = version }, garage.Now).Version;
    }

    internal static byte[] Document(int version, long firstCentavos = 13_00) =>
        TariffDocument.Bytes(TariffDocument.T1(version: version, firstCentavos: firstCentavos));

    private static Task<DocumentAnswer> AcceptAsync(TestGarage garage, byte[] json) =>
        garage.Tariffs.AcceptAsync(json, SHA256.HashData(json), Stop);
}
