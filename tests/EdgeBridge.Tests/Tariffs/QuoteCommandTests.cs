using System.Text.Json.Nodes;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.Testing;

namespace Fokus.EdgeBridge.Tests.Tariffs;

public sealed class QuoteCommandTests
{
    [Fact]
    public async Task A_quote_says_the_price_and_why_in_both_languages()
    {
        var (code, text) = await RunAsync(Sample("t1"), "--in", "2026-11-01T20:00", "--out", "2026-11-02T09:30");

        // 12.00 + 13 × 4.00 = 64.00, at most 40.00 in 24 hours.
        Assert.Equal(0, code);
        Assert.Contains("Estadia de 01/11 20:00 a 02/11 09:30 (13:30 h)", text, StringComparison.Ordinal);
        Assert.Contains("Tarifa normal, faixa seguinte: 13 × R$ 4,00 (01/11 21:00 a 02/11 10:00)", text, StringComparison.Ordinal);
        Assert.Matches(@"A pagar +R\$ 40,00", text);
        Assert.Contains("Rate normal, next tier: 13 × BRL 4.00", text, StringComparison.Ordinal);
        Assert.Matches(@"Due +BRL 40\.00", text);
        Assert.Matches("t1 v1, SHA-256 [0-9a-f]{64}", text);
    }

    [Fact]
    public async Task For_a_program_the_quote_is_JSON_whose_lines_add_up()
    {
        var quote = await JsonAsync(Sample("t1c"), "--in", "2026-11-01T20:00", "--out", "2026-11-02T09:30");

        // 12 + 3 × 4 = 24 up to midnight, then 10 × 4 = 40 of at most 40.
        Assert.Equal((6400, 6400, 0), ((int)quote["total_centavos"]!, (int)quote["due_centavos"]!, (int)quote["paid_centavos"]!));
        Assert.Equal(6400, quote["lines"]!.AsArray().Sum(line => (int)line!["amount_centavos"]!));
        // The second day is full until it ends.
        Assert.Equal("2026-11-03T00:00:00-03:00", (string)quote["paid_until"]!);
        Assert.Equal(("t1c", 1), ((string)quote["book"]!, (int)quote["version"]!));
        Assert.Equal(
            ["kind", "count", "unit_centavos", "amount_centavos", "from", "until", "label", "text_pt", "text_en"],
            quote["lines"]![0]!.AsObject().Select(member => member.Key),
            StringComparer.Ordinal);
        Assert.Equal(("first", "normal"), ((string)quote["lines"]![0]!["kind"]!, (string)quote["lines"]![0]!["label"]!));
        Assert.StartsWith("TZDB", (string)quote["zone_data"]!, StringComparison.Ordinal);
        Assert.Empty(quote["notes"]!.AsArray());
    }

    [Fact]
    public async Task Payments_are_made_in_their_order_and_each_opens_the_exit_for_its_grace()
    {
        string[] stay = [Sample("t1"), "--in", "2026-11-01T20:00", "--paid", "1600@2026-11-01T22:00"];

        var within = await JsonAsync([.. stay, "--out", "2026-11-01T22:15"]);
        var after = await JsonAsync([.. stay, "--out", "2026-11-01T22:16"]);
        var again = await JsonAsync([.. stay, "--paid", "400@2026-11-01T22:16", "--out", "2026-11-01T23:30"]);

        // 12 + 4 = 16.00 is paid; the third hour is 4.00 more, the fourth another 4.00.
        Assert.Equal((1600, 0, "2026-11-01T22:15:00-03:00"), Paid(within));
        Assert.Equal((1600, 400, "2026-11-01T23:00:00-03:00"), Paid(after));
        Assert.Equal((2000, 400, "2026-11-02T00:00:00-03:00"), Paid(again));

        static (int, int, string) Paid(JsonNode quote) =>
            ((int)quote["paid_centavos"]!, (int)quote["due_centavos"]!, (string)quote["paid_until"]!);
    }

    [Fact]
    public async Task A_payment_of_another_amount_than_was_due_is_taken_and_remarked()
    {
        var quote = await JsonAsync(Sample("t1"), "--in", "2026-11-01T20:00", "--paid", "100@2026-11-01T22:00", "--out", "2026-11-01T22:30");

        Assert.Equal(100, (int)quote["paid_centavos"]!);
        Assert.Contains("BRL 16.00 was due", Plain((string)quote["notes"]![0]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_far_pay_point_has_its_longer_grace()
    {
        string[] stay = [Sample("airport"), "--in", "2026-11-03T08:00", "--out", "2026-11-03T11:00"];

        var near = await JsonAsync(stay);
        var far = await JsonAsync([.. stay, "--point", "totem-terminal-2"]);
        var unknown = await JsonAsync([.. stay, "--point", "totem-9"]);

        Assert.Equal("2026-11-03T11:20:00-03:00", (string)near["paid_until"]!);
        Assert.Equal("2026-11-03T11:35:00-03:00", (string)far["paid_until"]!);
        Assert.Contains("'totem-9'", (string)unknown["notes"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discounts_and_what_each_took_off_are_told()
    {
        var quote = await JsonAsync(
            Sample("mall-convenio"), "--in", "2026-11-03T12:00", "--out", "2026-11-03T15:30",
            "--discount", "restaurante", "--discount", "farmacia", "--discount", "cartao-fidelidade");

        // 25.00 for everybody; an hour less is 20.00; 30 per cent less is 14.00; 5.00 less is 9.00.
        Assert.Equal(900, (int)quote["total_centavos"]!);
        Assert.Equal(
            [("restaurante", 500, "issuer"), ("cartao-fidelidade", 600, "garage"), ("farmacia", 500, "issuer")],
            quote["reductions"]!.AsArray().Select(each => ((string)each!["agreement"]!, (int)each["amount_centavos"]!, (string)each["payer"]!)));
        // Five per cent of 9.00 is inside.
        Assert.Equal(45, (int)quote["tax_inside_centavos"]!);
    }

    [Fact]
    public async Task A_subscriber_pays_for_the_time_after_the_contract()
    {
        var quote = await JsonAsync(
            Sample("hospital"), "--in", "2026-10-31T18:00", "--out", "2026-11-01T01:00",
            "--subscriber", "corpo-clinico", "--contract-until", "2026-11-01T00:00");

        // From midnight one hour of the first tier, 4 × 4.00; the group has no tolerance outside.
        Assert.Equal(1600, (int)quote["total_centavos"]!);
        Assert.Equal("subscribed", (string)quote["lines"]![0]!["kind"]!);
    }

    [Fact]
    public async Task Times_of_another_zone_are_read_in_it_and_told_on_the_clock_of_the_garage()
    {
        var quote = await JsonAsync(Sample("t1"), "--zone", "America/Manaus", "--in", "2026-11-01T19:00", "--out", "2026-11-01T21:00");

        Assert.Equal("2026-11-01T20:00:00-03:00", (string)quote["lines"]![0]!["from"]!);
    }

    [Theory]
    [InlineData("Name the file")]
    [InlineData("cannot be read", "absent.json", "--table")]
    [InlineData("--in 2026-11-01T20:00 --out", "{t1}", "--in", "2026-11-01T20:00")]
    [InlineData("--in wants a moment", "{t1}", "--in", "01/11/2026", "--out", "2026-11-01T20:00")]
    [InlineData("--out wants a moment", "{t1}", "--in", "2026-11-01T20:00", "--out")]
    [InlineData("--out lies before --in", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T19:00")]
    [InlineData("longer than five years", "{t1}", "--in", "2026-11-01T20:00", "--out", "2036-11-01T19:00")]
    [InlineData("not a time zone", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--zone", "Santos")]
    [InlineData("no agreement 'cinema': it has none", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--discount", "cinema")]
    [InlineData("'cinema' counts at most 1", "{mall-convenio}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--discount", "cinema", "--discount", "cinema")]
    [InlineData("no subscriber group 'vip': it has corpo-clinico, plantao-diurno", "{hospital}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--subscriber", "vip")]
    [InlineData("A contract needs its group", "{hospital}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--contract-from", "2026-11-01T20:00")]
    [InlineData("does not lie after", "{hospital}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--subscriber", "corpo-clinico", "--contract-from", "2026-11-02T00:00", "--contract-until", "2026-11-01T00:00")]
    [InlineData("--paid wants whole centavos", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--paid", "12,00@2026-11-01T20:30")]
    [InlineData("--paid wants whole centavos", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--paid", "0@2026-11-01T20:30")]
    [InlineData("before --in", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--paid", "1200@2026-11-01T19:30")]
    [InlineData("after --out", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--paid", "1200@2026-11-01T21:30")]
    [InlineData("in the order", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T23:00", "--paid", "1200@2026-11-01T20:30", "--paid", "1@2026-11-01T20:20")]
    [InlineData("leave out --out", "{t1}", "--table", "--out", "2026-11-01T21:00")]
    [InlineData("--svg draws the curve", "{t1}", "--in", "2026-11-01T20:00", "--out", "2026-11-01T21:00", "--svg", "x.svg")]
    [InlineData("--fast is not an option", "{t1}", "--fast")]
    [InlineData("one file too many", "{t1}", "{t1}", "--table")]
    public async Task A_wrong_call_says_what_is_wrong_and_ends_with_2(string complaint, params string[] words)
    {
        var (code, text) = await RunAsync([.. words.Select(word => word.StartsWith('{') ? Sample(word[1..^1]) : word)]);

        Assert.Equal(2, code);
        Assert.Contains(complaint, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_a_book_are_told_with_their_places()
    {
        using var folder = new TestFolder();
        var document = TariffDocument.T1();
        document["version"] = 0;
        document.Remove("money");
        var book = Path.Combine(folder.Path, "bad.json");
        await File.WriteAllBytesAsync(book, TariffDocument.Bytes(document), TestContext.Current.CancellationToken);

        var (code, text) = await RunAsync(book, "--table", "--svg", Path.Combine(folder.Path, "bad.svg"));

        Assert.Equal(2, code);
        Assert.Contains("$.version: write a whole number", text, StringComparison.Ordinal);
        Assert.Contains("$.money is missing", text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "bad.svg")));
    }

    internal static string Sample(string name) => Repository.PathOf($"samples/tariffs/{name}.json");

    internal static async Task<(int Code, string Text)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        // As the program finds it, by the word it begins with.
        var command = BrandCatalogue.Of().Command("quote")!;
        var code = await command.RunAsync(words, output, TestContext.Current.CancellationToken);
        return (code, Plain(output.ToString()));
    }

    private static async Task<JsonNode> JsonAsync(params string[] words)
    {
        var (code, text) = await RunAsync([.. words, "--json"]);
        Assert.True(code == 0, text);
        return JsonNode.Parse(text)!;
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
