using System.Text;
using Fokus.Domain.Money;
using Fokus.Web.Tariffs;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.EdgeBridge.Tariffs.Curves;

/// <summary>A price curve as a drawing that needs nothing but itself: hours to the right, reais upwards, falls in red.</summary>
internal static class CurveSvg
{
    private const int Left = 84;
    private const int Right = 936;
    private const int Top = 88;
    private const int Bottom = 408;
    private const int HoursAMark = 4;

    private const string Head = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 480" width="960" height="480" role="img" aria-labelledby="title">
        <style>
        text { font: 13px system-ui, sans-serif; fill: #333 }
        .title { font-size: 17px; font-weight: 600 }
        .grid { stroke: #e2e2e2 } .midnight { stroke: #9aa7b5; stroke-dasharray: 4 4 } .axis { stroke: #555 }
        .price { fill: none; stroke: #0b5cad; stroke-width: 2.5 } .fall { stroke: #c22323; stroke-width: 2.5 } .falls { fill: #c22323 }
        </style>
        <rect width="960" height="480" fill="#fff"/>
        """;

    internal static string Of(PriceCurve curve)
    {
        var top = curve.Pieces.Max(piece => piece.Price);
        var mark = MarkFor(top);
        // A price of nothing but zero still has an axis.
        var most = Math.Max(mark, (top.Centavos + mark - 1) / mark * mark);
        var svg = new StringBuilder(Head).AppendLine();
        svg.AppendLine(Inv($"<text id=\"title\" class=\"title\" x=\"{Left}\" y=\"28\">{curve.Book.Id} v{curve.Book.Version}</text>"));
        svg.AppendLine(Inv($"<text x=\"{Left}\" y=\"48\">{Both("Curve.Drawing")} {When(curve, Duration.Zero)} ({curve.Book.Zone})</text>"));
        Prices(svg, mark, most);
        Hours(svg, curve);
        Line(svg, curve, most);
        return svg.AppendLine("</svg>").ToString();
    }

    private static void Prices(StringBuilder svg, long mark, long most)
    {
        for (var centavos = 0L; centavos <= most; centavos += mark)
        {
            var y = Y(centavos, most);
            svg.AppendLine(Inv($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{y}\" y2=\"{y}\"/>"));
            svg.AppendLine(Inv($"<text x=\"{Left - 8}\" y=\"{y + 4}\" text-anchor=\"end\">{QuoteWords.Money(Brl.FromCentavos(centavos), Texts.Brazil)}</text>"));
        }
    }

    private static void Hours(StringBuilder svg, PriceCurve curve)
    {
        for (var hour = 0; hour <= (int)PriceCurve.Shown.TotalHours; hour += HoursAMark)
        {
            var x = X(Duration.FromHours(hour));
            svg.AppendLine(Inv($"<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{Bottom}\"/>"));
            svg.AppendLine(Inv($"<text x=\"{x}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{hour} h</text>"));
            svg.AppendLine(Inv($"<text x=\"{x}\" y=\"{Bottom + 38}\" text-anchor=\"middle\" opacity=\"0.65\">{Clock(curve, hour)}</text>"));
        }

        var zone = curve.Book.Zone;
        for (var day = zone.DayOf(curve.EnteredAt).PlusDays(1); zone.StartOf(day) - curve.EnteredAt <= PriceCurve.Shown; day = day.PlusDays(1))
        {
            var x = X(zone.StartOf(day) - curve.EnteredAt);
            svg.AppendLine(Inv($"<line class=\"midnight\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top - 10}\" y2=\"{Bottom}\"/>"));
            svg.AppendLine(Inv($"<text x=\"{x}\" y=\"{Top - 14}\" text-anchor=\"middle\" opacity=\"0.65\">{day.Day:00}/{day.Month:00}</text>"));
        }

        svg.AppendLine(Inv($"<path class=\"axis\" fill=\"none\" d=\"M{Left} {Top}V{Bottom}H{Right}\"/>"));
        svg.AppendLine(Inv($"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 62}\" text-anchor=\"middle\">{Both("Curve.Hours")}</text>"));
    }

    private static void Line(StringBuilder svg, PriceCurve curve, long most)
    {
        var path = new StringBuilder();
        foreach (var piece in curve.Pieces)
        {
            path.Append(path.Length == 0 ? Inv($"M{X(piece.From)} {Y(piece.Price.Centavos, most)}") : Inv($"V{Y(piece.Price.Centavos, most)}"));
            path.Append(Inv($"H{X(piece.Until)}"));
        }

        svg.AppendLine(Inv($"<path class=\"price\" d=\"{path}\"/>"));
        foreach (var (before, after) in curve.Falls)
        {
            var x = X(after.From);
            var (high, low) = (Y(before.Price.Centavos, most), Y(after.Price.Centavos, most));
            svg.AppendLine(Inv($"<line class=\"fall\" x1=\"{x}\" x2=\"{x}\" y1=\"{high}\" y2=\"{low}\"/>"));
            svg.AppendLine(Inv($"<text class=\"falls\" x=\"{x + 6}\" y=\"{high - 6}\">{CurveText.Length(after.From)}</text>"));
        }
    }

    /// <summary>A round amount such that some five to ten marks reach the highest price.</summary>
    private static long MarkFor(Brl top)
    {
        long[] round = [1, 2, 5];
        for (var ten = 10L; ; ten *= 10)
        {
            foreach (var each in round)
            {
                if (each * ten * 8 >= top.Centavos)
                    return each * ten;
            }
        }
    }

    private static string Clock(PriceCurve curve, int hour)
    {
        var local = curve.Book.Zone.WallClock(curve.EnteredAt + Duration.FromHours(hour));
        return Inv($"{local.Hour:00}:{local.Minute:00}");
    }

    private static string When(PriceCurve curve, Duration after) =>
        QuoteWords.When(curve.EnteredAt + after, curve.Book.Zone, Texts.Brazil);

    private static decimal X(Duration after) =>
        decimal.Round(Left + (Right - Left) * (decimal)after.BclCompatibleTicks / PriceCurve.Shown.BclCompatibleTicks, 2);

    private static decimal Y(long centavos, long most) => decimal.Round(Bottom - (Bottom - Top) * (decimal)centavos / most, 2);

    private static string Both(string key) => $"{Texts.In(Texts.Brazil, key)} / {Texts.In(Texts.English, key)}";

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
