using System.Globalization;
using System.Text;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.EdgeBridge.Tariffs.Curves;
using Fokus.Web.Tariffs;
using Fokus.Web.Text;

namespace Fokus.EdgeBridge.Tariffs;

/// <summary>The answer for a person: the price and why, once in Portuguese and once in English.</summary>
internal static class QuoteText
{
    private const int WidthOfWords = 76;

    internal static string Of(QuoteAnswer answer)
    {
        var text = new StringBuilder();
        Write(text, answer, Texts.Brazil);
        text.AppendLine();
        Write(text, answer, Texts.English);
        text.AppendLine();
        var quote = answer.Quote;
        text.AppendLine(CultureInfo.InvariantCulture, $"{quote.Book} v{quote.BookVersion}, SHA-256 {quote.BookHash}");
        text.Append(CultureInfo.InvariantCulture, $"{answer.Book.Zone}, {quote.ZoneData}");
        foreach (var note in answer.Notes)
            text.AppendLine().Append(note);
        return text.ToString();
    }

    private static void Write(StringBuilder text, QuoteAnswer answer, CultureInfo language)
    {
        var (quote, zone) = (answer.Quote, answer.Book.Zone);
        var entered = QuoteWords.When(answer.Stay.EnteredAt, zone, language);
        text.AppendLine(Texts.In(language, "Quote.Stay", entered, QuoteWords.When(quote.At, zone, language), CurveText.Length(quote.At - answer.Stay.EnteredAt)));
        foreach (var line in quote.Lines)
            Row(text, QuoteWords.Of(line, zone, language), QuoteWords.Money(line.Amount, language));
        Row(text, Texts.In(language, "Quote.Total"), QuoteWords.Money(quote.Total, language));
        if (!quote.TaxInside.IsZero)
            Row(text, Texts.In(language, "Quote.TaxInside"), QuoteWords.Money(quote.TaxInside, language));
        foreach (var reduction in quote.Reductions)
        {
            var payer = Texts.In(language, reduction.Payer switch
            {
                Payer.Issuer => "Quote.PaidByIssuer",
                Payer.Garage => "Quote.PaidByGarage",
            });
            Row(text, Texts.In(language, "Quote.Reduction", reduction.Agreement.Value, payer), QuoteWords.Money(reduction.Amount, language));
        }

        if (!quote.Paid.IsZero)
            Row(text, Texts.In(language, "Quote.Paid"), QuoteWords.Money(quote.Paid, language));
        Row(text, Texts.In(language, "Quote.Due"), QuoteWords.Money(quote.Due, language));
        text.AppendLine(Texts.In(
            language, quote.Due.IsZero ? "Quote.OpenUntil" : "Quote.OpenIfPaid", QuoteWords.When(quote.PaidUntil, zone, language)));
    }

    private static void Row(StringBuilder text, string words, string amount)
    {
        text.Append("  ").Append(words).Append(' ', Math.Max(2, WidthOfWords - words.Length));
        text.Append(' ', Math.Max(0, 12 - amount.Length)).AppendLine(amount);
    }
}
