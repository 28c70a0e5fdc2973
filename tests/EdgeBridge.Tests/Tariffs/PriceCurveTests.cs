using System.Text.Json.Nodes;
using System.Xml.Linq;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.Testing;

namespace Fokus.EdgeBridge.Tests.Tariffs;

public sealed class PriceCurveTests
{
    [Fact]
    public async Task Each_change_of_the_price_is_a_row_and_equal_steps_are_one()
    {
        var (rows, _, _) = await DrawAsync(QuoteCommandTests.Sample("t1"), "--in", "2026-11-01T20:00");

        Assert.Equal(
            [
                "≥ 0:00 ≤ 0:15 01/11 20:00 – 01/11 20:15 R$ 0,00",
                "> 0:15 ≤ 1:00 01/11 20:15 – 01/11 21:00 R$ 12,00",
                "> 1:00 ≤ 7:00 01/11 21:00 – 02/11 03:00 R$ 16,00 … R$ 36,00 (6 × R$ 4,00, 1:00)",
                "> 7:00 ≤ 24:00 02/11 03:00 – 02/11 20:00 R$ 40,00",
                "> 24:00 ≤ 33:00 02/11 20:00 – 03/11 05:00 R$ 44,00 … R$ 76,00 (9 × R$ 4,00, 1:00)",
                "> 33:00 ≤ 48:00 03/11 05:00 – 03/11 20:00 R$ 80,00",
            ],
            rows);
    }

    [Fact]
    public async Task A_price_by_the_minute_is_not_a_thousand_rows()
    {
        var (rows, _, _) = await DrawAsync(QuoteCommandTests.Sample("street"), "--in", "2026-11-03T10:00");

        // Tuesday to 19:00 is nine hours of 3.50 = 31.50; a minute is 5 or 6 centavos.
        Assert.Contains(rows, row => row.Contains("R$ 0,05–R$ 0,06", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.EndsWith("R$ 31,50", StringComparison.Ordinal));
        Assert.InRange(rows.Count, 3, 8);
    }

    [Fact]
    public async Task Where_only_completed_hours_count_the_price_changes_at_the_hour_and_not_after_it()
    {
        var document = TariffDocument.T1();
        document["entry_tolerance"]!["minutes"] = 0;
        document["rates"]!["normal"]!["tiers"] = new JsonArray(Completed(10_00));

        var (rows, _, _) = await DrawAsync(document, "--in", "2026-11-01T20:00");

        Assert.Equal("≥ 0:00 < 1:00 01/11 20:00 – 01/11 21:00 R$ 0,00", rows[0]);
        Assert.Equal("≥ 1:00 < 4:00 01/11 21:00 – 02/11 00:00 R$ 10,00 … R$ 30,00 (3 × R$ 10,00, 1:00)", rows[1]);

        static JsonObject Completed(long centavos)
        {
            var tier = TariffDocument.Tier(centavos);
            tier["fraction"] = "completed";
            return tier;
        }
    }

    [Fact]
    public async Task A_vehicle_that_came_within_a_minute_meets_the_switches_of_the_clock_at_their_minute()
    {
        var (rows, _, _) = await DrawAsync(QuoteCommandTests.Sample("t1c"), "--in", "2026-11-01T12:00:30");

        // The eighth hour reaches 12 + 7 × 4 = 40.00, the most that the day costs, and the day ends at midnight.
        Assert.Equal("> 7:00 ≤ 11:59:30 01/11 19:00:30 – 02/11 00:00 R$ 40,00", rows[3]);
    }

    [Fact]
    public async Task A_price_that_falls_is_told_in_both_languages_and_drawn_in_red()
    {
        var document = TariffDocument.T1();
        document["overnight"] = new JsonObject
        {
            ["nights"] = new JsonArray("sunday"),
            ["from"] = "20:00",
            ["until"] = "08:00",
            ["centavos"] = 25_00,
            ["at_least_minutes"] = 360,
            ["effect"] = "replaces",
            ["under_cap"] = true,
        };

        var (_, text, svg) = await DrawAsync(document, "--in", "2026-11-01T20:00");

        // After six hours 12 + 5 × 4 = 32.00 has been reached, and then the night holds: 25.00.
        Assert.Contains("O preço cai depois de 6:00 (02/11 02:00): de R$ 32,00 para R$ 25,00.", text, StringComparison.Ordinal);
        Assert.Contains("The price falls after 6:00 (2 Nov 02:00): from BRL 32.00 to BRL 25.00.", text, StringComparison.Ordinal);
        Assert.Single(svg.Descendants(), each => (string?)each.Attribute("class") is "fall");
    }

    [Fact]
    public async Task A_price_that_never_falls_is_said_to_be_one()
    {
        var (_, text, svg) = await DrawAsync(QuoteCommandTests.Sample("t1"));

        Assert.Contains("The price of this table never falls", text, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), each => (string?)each.Attribute("class") is "fall");
    }

    [Fact]
    public async Task The_drawing_needs_nothing_but_itself_and_shows_hours_and_reais()
    {
        var (_, _, svg) = await DrawAsync(QuoteCommandTests.Sample("t1"), "--in", "2026-11-01T20:00");

        var texts = svg.Descendants().Where(each => each.Name.LocalName is "text").Select(each => each.Value.Replace('\u00a0', ' ')).ToList();
        Assert.Contains("48 h", texts, StringComparer.Ordinal);
        Assert.Contains("R$ 80,00", texts, StringComparer.Ordinal);
        Assert.Contains("02/11", texts, StringComparer.Ordinal);
        Assert.DoesNotContain(svg.Descendants().Attributes(), each => each.Name.LocalName is "href" or "src");
        Assert.Single(svg.Descendants(), each => (string?)each.Attribute("class") is "price");
    }

    [Fact]
    public async Task A_book_is_not_drawn_over_itself()
    {
        using var folder = new TestFolder();
        var book = Path.Combine(folder.Path, "book.json");
        File.Copy(QuoteCommandTests.Sample("t1"), book);

        var (code, text) = await QuoteCommandTests.RunAsync(book, "--table", "--svg", book);

        Assert.Equal(2, code);
        Assert.Contains("name another file", text, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(QuoteCommandTests.Sample("t1"), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(book, TestContext.Current.CancellationToken));
    }

    private static async Task<(List<string> Rows, string Text, XDocument Svg)> DrawAsync(JsonObject document, params string[] words)
    {
        using var folder = new TestFolder();
        var book = Path.Combine(folder.Path, "book.json");
        await File.WriteAllBytesAsync(book, TariffDocument.Bytes(document), TestContext.Current.CancellationToken);
        return await DrawAsync(book, words);
    }

    private static async Task<(List<string> Rows, string Text, XDocument Svg)> DrawAsync(string book, params string[] words)
    {
        using var folder = new TestFolder();
        var svg = Path.Combine(folder.Path, "curve.svg");
        var (code, text) = await QuoteCommandTests.RunAsync([book, "--table", "--svg", svg, .. words]);
        Assert.True(code == 0, text);
        var rows = text.Split('\n').Where(line => line.TrimStart().StartsWith('≥') || line.TrimStart().StartsWith('>')).Select(Squeeze).ToList();
        return (rows, text, XDocument.Parse(await File.ReadAllTextAsync(svg, TestContext.Current.CancellationToken)));
    }

    private static string Squeeze(string row) => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
