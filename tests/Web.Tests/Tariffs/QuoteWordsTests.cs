using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using Fokus.Web.Tariffs;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.Web.Tests.Tariffs;

public sealed class QuoteWordsTests
{
    // 20:00 in São Paulo, three hours behind.
    private static readonly Instant From = Instant.FromUtc(2026, 11, 1, 23, 0);

    [Theory]
    [InlineData(QuoteLineKind.Free, 1, 0, 0, "", "Dentro da tolerância: sem cobrança até 02/11 09:30", "Within the entry tolerance: nothing to pay until 2 Nov 09:30")]
    [InlineData(QuoteLineKind.First, 1, 1200, 1200, "normal", "Tarifa normal, primeira faixa: 1 × R$ 12,00 (01/11 20:00 a 02/11 09:30)", "Rate normal, first tier: 1 × BRL 12.00 (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.Then, 13, 400, 5200, "normal", "Tarifa normal, faixa seguinte: 13 × R$ 4,00 (01/11 20:00 a 02/11 09:30)", "Rate normal, next tier: 13 × BRL 4.00 (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.Then, 30, 6, 175, "paid", "Tarifa paid, faixa seguinte: R$ 1,75 (01/11 20:00 a 02/11 09:30)", "Rate paid, next tier: BRL 1.75 (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.Cap, 1, 4000, -2400, "", "Máximo de R$ 40,00 atingido (01/11 20:00 a 02/11 09:30)", "At most BRL 40.00 (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.Cap, 3, 4000, -2400, "", "Máximo de R$ 40,00 por período, em 3 períodos (01/11 20:00 a 02/11 09:30)", "At most BRL 40.00 a window, in 3 windows (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.Night, 2, 2500, 5000, "", "Pernoite: 2 × R$ 25,00 (01/11 20:00 a 02/11 09:30)", "Night: 2 × BRL 25.00 (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.NightCap, 1, 2000, -600, "", "Pernoite de no máximo R$ 20,00 (01/11 20:00 a 02/11 09:30)", "Night of at most BRL 20.00 (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.NightCap, 2, 2000, -600, "", "Pernoite de no máximo R$ 20,00, em 2 noites (01/11 20:00 a 02/11 09:30)", "Night of at most BRL 20.00, in 2 nights (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.Agreement, 1, -500, -500, "farmacia", "Convênio farmacia", "Agreement farmacia")]
    [InlineData(QuoteLineKind.Agreement, 1, -500, -500, "", "Convênios", "Agreements")]
    [InlineData(QuoteLineKind.Subscribed, 1, 0, 0, "mensal", "Mensalista mensal: período coberto (01/11 20:00 a 02/11 09:30)", "Subscriber mensal: covered time (1 Nov 20:00 to 2 Nov 09:30)")]
    [InlineData(QuoteLineKind.PaidBefore, 1, 2000, 2000, "", "Pago antes, vale até 02/11 09:30", "Paid before, good until 2 Nov 09:30")]
    [InlineData(QuoteLineKind.TimeOff, 1, 0, 0, "", "Tempo não cobrado (01/11 20:00 a 02/11 09:30)", "Time not charged (1 Nov 20:00 to 2 Nov 09:30)")]
    public void Each_line_is_a_sentence_in_both_languages(
        QuoteLineKind kind, long count, long unit, long amount, string label, string portuguese, string english)
    {
        var until = From + Duration.FromHours(13) + Duration.FromMinutes(30);
        var line = new QuoteLine(kind, count, Brl.FromCentavos(unit), Brl.FromCentavos(amount), From, until) { Label = label };

        Assert.Equal(portuguese, Plain(QuoteWords.Of(line, GarageZone.SaoPaulo, Texts.Brazil)));
        Assert.Equal(english, Plain(QuoteWords.Of(line, GarageZone.SaoPaulo, Texts.English)));
    }

    [Fact]
    public void Every_kind_of_line_has_a_sentence_of_its_own_in_both_languages()
    {
        foreach (var language in new[] { Texts.Brazil, Texts.English })
        {
            var sentences = Enum.GetValues<QuoteLineKind>()
                .Select(kind => QuoteWords.Of(new QuoteLine(kind, 1, Brl.Zero, Brl.Zero, From, From), GarageZone.SaoPaulo, language))
                .ToList();

            Assert.Distinct(sentences, StringComparer.Ordinal);
            Assert.DoesNotContain(sentences, sentence => sentence.Contains(nameof(QuoteLineKind), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(128_450, "R$ 1.284,50", "BRL 1,284.50")]
    [InlineData(0, "R$ 0,00", "BRL 0.00")]
    [InlineData(-5, "−R$ 0,05", "−BRL 0.05")]
    public void An_amount_is_written_as_its_readers_write_it(long centavos, string portuguese, string english)
    {
        var amount = Brl.FromCentavos(centavos);

        Assert.Equal((portuguese, english), (Plain(QuoteWords.Money(amount, Texts.Brazil)), Plain(QuoteWords.Money(amount, Texts.English))));
    }

    [Fact]
    public void A_moment_is_that_of_the_wall_clock_with_seconds_only_where_there_are_some()
    {
        var manaus = GarageZone.Parse("America/Manaus");

        Assert.Equal("01/11 19:00", QuoteWords.When(From, manaus, Texts.Brazil));
        Assert.Equal("1 Nov 19:00:30", QuoteWords.When(From + Duration.FromSeconds(30), manaus, Texts.English));
    }

    /// <summary>Amounts hold together with a space that does not break.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
