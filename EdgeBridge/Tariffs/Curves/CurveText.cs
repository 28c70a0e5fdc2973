using System.Globalization;
using System.Text;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Web.Tariffs;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.EdgeBridge.Tariffs.Curves;

/// <summary>A price curve as a table: one row for each price, and one row for steps that are all alike.</summary>
internal static class CurveText
{
    private const int LeastToFold = 3;

    private static readonly Brl OneCentavo = Brl.FromCentavos(1);

    internal static string Of(PriceCurve curve)
    {
        var text = new StringBuilder();
        foreach (var language in (CultureInfo[])[Texts.Brazil, Texts.English])
            text.AppendLine(Texts.In(language, "Curve.Title", curve.Book.Id.Value, curve.Book.Version, When(curve, Duration.Zero, language), curve.Book.Zone.Id));
        text.AppendLine();
        var (after, upTo) = (Both("Curve.After"), Both("Curve.UpTo"));
        text.AppendLine(CultureInfo.InvariantCulture, $"  {after,-18}{upTo,-16}{Both("Curve.Clock"),-32}{Both("Curve.Price")}");
        for (var i = 0; i < curve.Pieces.Length;)
        {
            var (alike, least, most) = AlikeFrom(curve, i);
            if (alike >= LeastToFold)
                Fold(text, curve, i, alike, least == most ? QuoteWords.Money(least, Texts.Brazil) : $"{QuoteWords.Money(least, Texts.Brazil)}–{QuoteWords.Money(most, Texts.Brazil)}");
            else
                Row(text, curve, curve.Pieces[i], QuoteWords.Money(curve.Pieces[i].Price, Texts.Brazil));
            i += alike >= LeastToFold ? alike : 1;
        }

        text.AppendLine();
        foreach (var language in (CultureInfo[])[Texts.Brazil, Texts.English])
            Falls(text, curve, language);
        return text.ToString().TrimEnd();
    }

    /// <summary>A length in hours and minutes, such as <c>13:30</c>.</summary>
    internal static string Length(Duration length) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)length.TotalHours}:{length.Minutes:00}{(length.Seconds == 0 ? "" : $":{length.Seconds:00}")}");

    /// <summary>
    /// How many pieces from one on have its length and rise by the same amount from the piece before. Where a step is not
    /// a whole number of centavos, one and the same step rises by one centavo more or less.
    /// </summary>
    private static (int Count, Brl Least, Brl Most) AlikeFrom(PriceCurve curve, int first)
    {
        if (first == 0)
            return (1, default, default);
        var (least, most, count) = (Rise(first), Rise(first), 1);
        for (; first + count < curve.Pieces.Length && curve.Pieces[first + count].Length == curve.Pieces[first].Length; count++)
        {
            var rise = Rise(first + count);
            if (Brl.Max(most, rise) - Brl.Min(least, rise) > OneCentavo)
                break;
            (least, most) = (Brl.Min(least, rise), Brl.Max(most, rise));
        }

        return (count, least, most);

        Brl Rise(int at) => curve.Pieces[at].Price - curve.Pieces[at - 1].Price;
    }

    private static void Fold(StringBuilder text, PriceCurve curve, int first, int count, string rise)
    {
        var (begin, end) = (curve.Pieces[first], curve.Pieces[first + count - 1]);
        var prices = $"{QuoteWords.Money(begin.Price, Texts.Brazil)} … {QuoteWords.Money(end.Price, Texts.Brazil)}";
        Row(text, curve, begin with { Until = end.Until, IsUntilIncluded = end.IsUntilIncluded }, string.Create(
            CultureInfo.InvariantCulture, $"{prices}  ({count} × {rise}, {Length(begin.Length)})"));
    }

    private static void Row(StringBuilder text, PriceCurve curve, PricePiece piece, string price)
    {
        var from = $"{(piece.IsFromIncluded ? "≥" : ">")} {Length(piece.From)}";
        var until = $"{(piece.IsUntilIncluded ? "≤" : "<")} {Length(piece.Until)}";
        var clock = $"{When(curve, piece.From, Texts.Brazil)} – {When(curve, piece.Until, Texts.Brazil)}";
        text.AppendLine(CultureInfo.InvariantCulture, $"  {from,-18}{until,-16}{clock,-32}{price}");
    }

    private static void Falls(StringBuilder text, PriceCurve curve, CultureInfo language)
    {
        var falls = curve.Falls.ToList();
        foreach (var (before, after) in falls)
        {
            text.AppendLine(Texts.In(
                language,
                "Curve.Falls",
                Length(after.From),
                When(curve, after.From, language),
                QuoteWords.Money(before.Price, language),
                QuoteWords.Money(after.Price, language)));
        }

        if (falls.Count > 0)
            return;
        text.AppendLine(Texts.In(language, PriceCourse.NeverFalls(curve.Book) ? "Curve.NeverFalls" : "Curve.DoesNotFallHere"));
    }

    private static string When(PriceCurve curve, Duration after, CultureInfo language) =>
        QuoteWords.When(curve.EnteredAt + after, curve.Book.Zone, language);

    private static string Both(string key)
    {
        var (portuguese, english) = (Texts.In(Texts.Brazil, key), Texts.In(Texts.English, key));
        return $"{portuguese} / {english}";
    }
}
