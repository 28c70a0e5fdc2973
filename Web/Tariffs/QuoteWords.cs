using System.Globalization;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using Fokus.Web.Text;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Web.Tariffs;

/// <summary>
/// Says why a stay costs what it costs: one sentence for each line of a quote, in Portuguese or in English. The amount of
/// the line stands beside the sentence, not in it.
/// </summary>
public static class QuoteWords
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("dd'/'MM HH:mm");
    private static readonly LocalDateTimePattern MomentWithSeconds = LocalDateTimePattern.CreateWithInvariantCulture("dd'/'MM HH:mm:ss");
    private static readonly LocalDateTimePattern MomentInEnglish = LocalDateTimePattern.CreateWithInvariantCulture("d MMM HH:mm");
    private static readonly LocalDateTimePattern MomentInEnglishWithSeconds = LocalDateTimePattern.CreateWithInvariantCulture("d MMM HH:mm:ss");

    /// <summary>The sentence of a line, with times on a wall clock.</summary>
    /// <param name="line">The line.</param>
    /// <param name="zone">Whose wall clock: the garage's, unless somebody far away asks.</param>
    /// <param name="language"><see cref="Texts.Brazil"/> or <see cref="Texts.English"/>.</param>
    public static string Of(QuoteLine line, GarageZone zone, CultureInfo language)
    {
        // A switch, so that a kind without a sentence does not build.
        var key = line.Kind switch
        {
            QuoteLineKind.Free => "Free",
            QuoteLineKind.First => "First",
            QuoteLineKind.Then => "Then",
            QuoteLineKind.Cap => line.Count == 1 ? "Cap" : "Cap.Many",
            QuoteLineKind.Night => "Night",
            QuoteLineKind.NightCap => line.Count == 1 ? "NightCap" : "NightCap.Many",
            QuoteLineKind.Agreement => line.Label.Length > 0 ? "Agreement" : "Agreement.Several",
            QuoteLineKind.Subscribed => "Subscribed",
            QuoteLineKind.PaidBefore => "PaidBefore",
            QuoteLineKind.TimeOff => "TimeOff",
        };
        return Texts.In(
            language,
            $"{nameof(QuoteLineKind)}.{key}",
            line.Label,
            line.Count,
            Money(line.Unit, language),
            When(line.From, zone, language),
            When(line.Until, zone, language),
            Reckoning(line, language));
    }

    /// <summary>An amount, such as <c>R$ 1.284,50</c> or <c>BRL 1,284.50</c>.</summary>
    public static string Money(Brl amount, CultureInfo language)
    {
        if (!IsEnglish(language))
            return Spoken.Money(amount);
        var reais = (Math.Abs(amount.Centavos) / 100m).ToString("N2", CultureInfo.InvariantCulture);
        return $"{(amount.Centavos < 0 ? "−" : "")}BRL\u00a0{reais}";
    }

    /// <summary>A moment on a wall clock, such as <c>02/11 09:30</c> or <c>2 Nov 09:30</c>; seconds only where there are some.</summary>
    public static string When(Instant at, GarageZone zone, CultureInfo language)
    {
        var local = zone.WallClock(at);
        var isWhole = local.Second == 0;
        return (IsEnglish(language), isWhole) switch
        {
            (true, true) => MomentInEnglish.Format(local),
            (true, false) => MomentInEnglishWithSeconds.Format(local),
            (false, true) => Moment.Format(local),
            (false, false) => MomentWithSeconds.Format(local),
        };
    }

    /// <summary>"13 × R$ 4,00"; only the amount where a step was shared with another rate and no such product exists.</summary>
    private static string Reckoning(QuoteLine line, CultureInfo language) => line.Unit * line.Count == line.Amount
        ? string.Create(CultureInfo.InvariantCulture, $"{line.Count} × {Money(line.Unit, language)}")
        : Money(line.Amount, language);

    private static bool IsEnglish(CultureInfo language) =>
        string.Equals(language.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);
}
