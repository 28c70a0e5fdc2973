using System.Text;
using CsCheck;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using Fokus.Wire.Documents;
using NodaTime;

namespace Fokus.Wire.Tests.Documents;

public sealed class TariffBookJsonTests
{
    private const string T1 = """
        {
          "id": "t1", "version": 7, "zone": "America/Sao_Paulo",
          "free_minutes": 15,
          "first": { "minutes": 60, "centavos": 1200 },
          "then": { "minutes": 60, "centavos": 400 },
          "cap": { "centavos": 4000, "window": "rolling_24_hours", "after": "continue" },
          "exit_grace_minutes": 15
        }
        """;

    [Fact]
    public void The_reference_tariff_is_read()
    {
        var expected = new TariffBook(
            TariffBookId.Parse("t1"),
            7,
            GarageZone.SaoPaulo,
            Duration.FromMinutes(15),
            new(Duration.FromMinutes(60), Brl.FromCentavos(12_00)),
            new(Duration.FromMinutes(60), Brl.FromCentavos(4_00)),
            new(Brl.FromCentavos(40_00), CapWindow.Rolling24Hours, AfterCap.Continue),
            Duration.FromMinutes(15));

        Assert.Equal(expected, Good(T1));
    }

    [Fact]
    public void The_days_and_the_start_after_them_are_read()
    {
        var cap = Good(T1.Replace("rolling_24_hours", "calendar_day", StringComparison.Ordinal).Replace("continue", "restart", StringComparison.Ordinal)).Cap!;

        Assert.Equal((CapWindow.CalendarDay, AfterCap.Restart), (cap.Window, cap.After));
    }

    [Fact]
    public void A_book_without_a_maximum_has_none()
    {
        var book = Good("""
            {"id":"demonstracao","version":1,"zone":"America/Manaus","free_minutes":0,
             "first":{"minutes":30,"centavos":0},"then":{"minutes":15,"centavos":250},"exit_grace_minutes":10}
            """);

        Assert.Null(book.Cap);
        Assert.Equal("America/Manaus", book.Zone.Id);
    }

    [Fact]
    public void A_file_from_a_windows_editor_is_read()
    {
        byte[] document = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(T1)];

        Assert.IsType<TariffBookReading.Good>(TariffBookJson.Read(document));
    }

    [Theory]
    [InlineData("\"id\": \"t1\"", "\"id\": \"T 1\"", "$.id: write 2 to 40 of a-z, 0-9, hyphen, not \"T 1\".")]
    [InlineData("\"id\": \"t1\"", "\"id\": 1", "$.id: write 2 to 40 of a-z, 0-9, hyphen, not 1.")]
    [InlineData("\"id\": \"t1\", ", "", "$.id is missing: write 2 to 40 of a-z, 0-9, hyphen.")]
    [InlineData("\"version\": 7", "\"version\": 0", "$.version: write a whole number from 1 to 2147483647, not 0.")]
    [InlineData("\"version\": 7", "\"version\": \"7\"", "$.version: write a whole number from 1 to 2147483647, not \"7\".")]
    [InlineData("America/Sao_Paulo", "America/São Paulo", "$.zone: write a time zone such as America/Sao_Paulo, not \"America/São Paulo\".")]
    [InlineData("\"free_minutes\": 15", "\"free_minutes\": 1441", "$.free_minutes: write a whole number from 0 to 1440, not 1441.")]
    [InlineData("\"free_minutes\": 15", "\"free_minutes\": 1.5", "$.free_minutes: write a whole number from 0 to 1440, not 1.5.")]
    [InlineData("\"minutes\": 60, \"centavos\": 1200", "\"minutes\": 0, \"centavos\": 1200", "$.first.minutes: write a whole number from 1 to 44640, not 0.")]
    [InlineData("\"minutes\": 60, \"centavos\": 400", "\"minutes\": 60, \"centavos\": -400", "$.then.centavos: write a whole number from 0 to 10000000, not -400.")]
    [InlineData("\"minutes\": 60, \"centavos\": 400", "\"minutes\": 60", "$.then.centavos is missing: write a whole number from 0 to 10000000.")]
    [InlineData("{ \"minutes\": 60, \"centavos\": 400 }", "400", "$.then: write an object with minutes, centavos.")]
    [InlineData("\"then\": { \"minutes\": 60, \"centavos\": 400 },", "", "$.then is missing: write an object.")]
    [InlineData("\"rolling_24_hours\"", "\"week\"", "$.cap.window: write rolling_24_hours or calendar_day, not \"week\".")]
    [InlineData("\"continue\"", "null", "$.cap.after: write continue or restart, not null.")]
    [InlineData("\"centavos\": 4000", "\"centavos\": 0", "$.cap.centavos: write a whole number from 1 to 100000000, not 0.")]
    [InlineData("\"exit_grace_minutes\": 15", "\"exit_grace_minutes\": 15, \"night\": 1", "$.night: no such field; the fields are id, version, zone, free_minutes, first, then, cap, exit_grace_minutes.")]
    [InlineData("\"exit_grace_minutes\": 15", "\"exit_grace_minutes\": 15, \"version\": 8", "$.version is written twice: leave one.")]
    public void Each_fault_names_its_place_and_its_mend(string good, string bad, string fault)
    {
        Assert.Contains(good, T1, StringComparison.Ordinal);

        Assert.Equal([fault], Bad(T1.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        Assert.Equal(7, Bad("{}").Count);
    }

    [Fact]
    public void Text_that_is_no_JSON_is_refused_with_its_line()
    {
        Assert.StartsWith("Line 3: this is not JSON.", Assert.Single(Bad("{\n \"id\": \"t1\",\n oops\n}")), StringComparison.Ordinal);
        Assert.StartsWith("Line 1: this is not JSON.", Assert.Single(Bad("")), StringComparison.Ordinal);
        Assert.StartsWith("$: write an object", Assert.Single(Bad("[]")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_UTF_8_is_refused()
    {
        var document = Encoding.UTF8.GetBytes(T1);
        document[Array.IndexOf(document, (byte)'t')] = 0xFF;

        Assert.Contains("UTF-8", Assert.Single(Assert.IsType<TariffBookReading.Bad>(TariffBookJson.Read(document)).Faults), StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.Single(Bad(T1.Replace("\"t1\"", "\"\\uD800\"", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_beyond_64_kB_is_refused_unread_and_a_long_value_is_shown_short()
    {
        Assert.Contains("64 kB", Assert.Single(Bad(new string(' ', 64 * 1024) + T1)), StringComparison.Ordinal);
        var fault = Assert.Single(Bad(T1.Replace("\"t1\"", $"\"{new string('x', 5000)}\"", StringComparison.Ordinal)));
        Assert.True(fault.Length < 200, fault);
    }

    [Fact]
    public void Whatever_is_cut_off_or_changed_nothing_is_thrown()
    {
        var good = Encoding.UTF8.GetBytes(T1);
        Gen.Select(Gen.Int[0, good.Length], Gen.Int[0, good.Length - 1], Gen.Byte).Sample((length, place, value) =>
        {
            var document = (byte[])good.Clone();
            document[place] = value;
            return TariffBookJson.Read(document.AsMemory(0, length)) is not null;
        }, iter: 5_000);
    }

    private static TariffBook Good(string json) => TariffBookJson.Read(Encoding.UTF8.GetBytes(json)) switch
    {
        TariffBookReading.Good good => good.Book,
        TariffBookReading.Bad bad => throw new InvalidOperationException(string.Join('\n', bad.Faults)),
        _ => throw new InvalidOperationException(),
    };

    private static IReadOnlyList<string> Bad(string json) =>
        Assert.IsType<TariffBookReading.Bad>(TariffBookJson.Read(Encoding.UTF8.GetBytes(json))).Faults;
}
