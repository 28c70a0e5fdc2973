using System.Globalization;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using Fokus.Web.Text;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Web.Tariffs;

/// <summary>Says why a stay costs what it costs: one sentence for each line of a quote.</summary>
public static class QuoteWords
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("dd'/'MM HH:mm");
    private static readonly LocalDateTimePattern MomentWithSeconds = LocalDateTimePattern.CreateWithInvariantCulture("dd'/'MM HH:mm:ss");

    /// <summary>The sentence of a line, in one language, with times on the garage's wall clock.</summary>
    public static string Of(QuoteLine line, GarageZone zone, CultureInfo language)
    {
        var isNameless = line is { Kind: QuoteLineKind.Agreement, Label: "" };
        var key = $"{nameof(QuoteLineKind)}.{line.Kind}{(isNameless ? ".BeforeCap" : "")}";
        return Texts.In(
            language, key, line.Label, line.Count, Spoken.Money(line.Unit), When(line.From, zone), When(line.Until, zone), Reckoning(line));
    }

    /// <summary>A moment on the garage's wall clock, such as <c>02/11 09:30</c>; seconds only where there are some.</summary>
    public static string When(Instant at, GarageZone zone)
    {
        var local = zone.WallClock(at);
        return (local.Second == 0 ? Moment : MomentWithSeconds).Format(local);
    }

    /// <summary>"13 × R$ 4,00"; only the amount where a step was shared with another rate and no such product exists.</summary>
    private static string Reckoning(QuoteLine line) => line.Unit * line.Count == line.Amount
        ? string.Create(Texts.Brazil, $"{line.Count} × {Spoken.Money(line.Unit)}")
        : Spoken.Money(line.Amount);
}
