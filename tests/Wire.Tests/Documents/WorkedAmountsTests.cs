using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Testing;
using Fokus.Wire.Documents.Tariffs;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Wire.Tests.Documents;

/// <summary>The amounts of <c>docs/tariffs.md</c>, which are worked out there by hand.</summary>
public sealed class WorkedAmountsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("docs/tariffs.md"));

    public static TheoryData<string, string> Rows => [.. RowsOf(Lines)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_engine_comes_to_the_amount_that_was_worked_out_by_hand(string sample, string row)
    {
        var cells = row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        var book = Assert.IsType<TariffBookReading.Good>(TariffBookJson.Read(File.ReadAllBytes(Repository.PathOf($"samples/tariffs/{sample}")))).Book;
        var stay = new Stay(StayId.Parse("stay-0001"), new Credential.Unidentified(), LaneId.Parse("entrada-1"), At(book, cells[0]));
        foreach (var with in cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            stay = With(book, stay, with);

        var quote = TariffEngine.Quote(book, stay, At(book, cells[1]));

        Assert.Equal((cells[3], cells[4]), (Reais(quote.Total), Reais(quote.Due)));
        Assert.Equal(quote.Total, quote.Lines.Aggregate(Brl.Zero, (sum, line) => sum + line.Amount));
    }

    [Fact]
    public void Each_sample_has_its_rows()
    {
        var samples = Directory.EnumerateFiles(Repository.PathOf("samples/tariffs"), "*.json").Select(file => Path.GetFileName(file)!);

        var counts = samples.ToDictionary(sample => sample, sample => RowsOf(Lines).Count(row => string.Equals(row.Item1, sample, StringComparison.Ordinal)), StringComparer.Ordinal);

        Assert.Equal(7, counts.Count);
        Assert.All(counts.Values, count => Assert.True(count >= 3));
    }

    private static IEnumerable<(string, string)> RowsOf(IEnumerable<string> lines)
    {
        string? sample = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("### `", StringComparison.Ordinal))
                sample = line[5..^1];
            else if (sample is not null && line.Length > 2 && char.IsAsciiDigit(line[2]) && line[0] == '|')
                yield return (sample, line);
        }
    }

    private static Stay With(TariffBook book, Stay stay, string with)
    {
        var words = with.Split(' ');
        switch (words[0])
        {
            case "paid":
                // paid 16.00 on 01/11 22:00 at totem-1
                var at = At(book, $"{words[3]} {words[4]}");
                var point = words.Length > 5 ? PayPointId.Parse(words[6]) : PayPointId.Parse("caixa-1");
                var quote = TariffEngine.Quote(book, stay, at, point);
                Assert.Equal(words[1], Reais(quote.Due));
                return stay.Apply(new Payment(PaymentId.Parse("payment-1"), stay.Id, quote.Due, PaymentMethod.Cash, point, at, quote.PaidUntil));
            case "subscriber":
                Assert.NotNull(book.GroupOf(SubscriberGroupId.Parse(words[1])));
                return stay with
                {
                    Contract = new SubscriberContract(SubscriberGroupId.Parse(words[1]), stay.EnteredAt - Duration.FromDays(30), stay.EnteredAt + Duration.FromDays(30)),
                };
            default:
                return Assert.IsType<AgreementAnswer.Given>(AgreementDesk.Ask(book, stay, AgreementId.Parse(with), givenToday: 0)).Stay;
        }
    }

    private static Instant At(TariffBook book, string text)
    {
        var pattern = text.Length > 11 ? "dd'/'MM HH:mm:ss" : "dd'/'MM HH:mm";
        var template = new LocalDateTime(2026, 1, 1, 0, 0);
        return book.Zone.At(LocalDateTimePattern.CreateWithInvariantCulture(pattern).WithTemplateValue(template).Parse(text).GetValueOrThrow());
    }

    private static string Reais(Brl amount) => (amount.Centavos / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
