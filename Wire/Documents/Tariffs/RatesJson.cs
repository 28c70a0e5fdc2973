using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>The price lists of a tariff document.</summary>
internal static class RatesJson
{
    private const int MostRates = 20;
    private const int MostTiers = 10;
    private const long MostMinutes = 31 * 24 * 60;
    private const long MostCentavos = 100_000_00;

    internal static ImmutableArray<Rate> Read(JsonPlace book)
    {
        var members = book.Members("rates");
        if (members.Count is 0 or > MostRates && book.Has("rates"))
            book.Fault("rates", $"write 1 to {MostRates} rates.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rates = ImmutableArray.CreateBuilder<Rate>();
        foreach (var (name, place) in members)
        {
            if (!TariffBookId.TryParse(name, out _))
                book.Fault("rates", $"'{Shown(name)}' is no name of a rate: write 2 to 40 of a-z, 0-9, hyphen, beginning with a letter.");
            else if (!names.Add(name))
                book.Fault("rates", $"'{name}' is there twice: leave one.");
            rates.Add(new(name, Tiers(place), Cap(place)));
        }

        return rates.ToImmutable();
    }

    /// <summary>The number of the rate that a field names; 0 and a fault when there is none.</summary>
    internal static int Index(this JsonPlace place, string name, ImmutableArray<Rate> rates)
    {
        return place.Text(name, Find, BookWords.RateRule) ?? 0;

        int? Find(string text)
        {
            for (var i = 0; i < rates.Length; i++)
            {
                if (string.Equals(rates[i].Name, text, StringComparison.Ordinal))
                    return i;
            }

            return null;
        }
    }

    private static string Shown(string name) => name.Length <= 40 ? name : $"{name[..40]}…";

    private static Brl? Cap(JsonPlace rate)
    {
        rate.Allow("cap_centavos", "tiers");
        return rate.NumberOrNull("cap_centavos", 1, MostCentavos) is { } cap ? Brl.FromCentavos(cap) : null;
    }

    private static ImmutableArray<Tier> Tiers(JsonPlace rate)
    {
        var items = rate.Items("tiers", mayBeMissing: false);
        if (items.Count is 0 or > MostTiers && rate.Has("tiers"))
            rate.Fault("tiers", $"write 1 to {MostTiers} tiers.");
        return [.. items.Select((tier, i) => Tier(tier, isLast: i == items.Count - 1))];
    }

    private static Tier Tier(JsonPlace place, bool isLast)
    {
        place.Allow("minutes", "centavos", "per_minutes", "step_minutes", "fraction", "overshoot_minutes");
        var price = Brl.FromCentavos(place.Number("centavos", 0, MostCentavos));
        var per = place.Number("per_minutes", 1, MostMinutes);
        var step = place.Number("step_minutes", 1, MostMinutes);
        var fraction = place.Word("fraction", BookWords.Fraction) ?? Fraction.Started;
        var overshoot = place.Number("overshoot_minutes", 0, MostMinutes);
        if (step > 0 && overshoot >= step)
            place.Fault("overshoot_minutes", "write less than the step, or no step would ever be charged.");
        if (fraction == Fraction.Completed && overshoot > 0)
            place.Fault("overshoot_minutes", "write 0: where only completed steps are charged, nothing is overshot.");
        return new(
            Length(place, step, isLast), price, Duration.FromMinutes(per), Duration.FromMinutes(step), fraction, Duration.FromMinutes(overshoot));
    }

    private static Duration? Length(JsonPlace place, long step, bool isLast)
    {
        if (isLast)
        {
            if (place.Has("minutes"))
                place.Fault("minutes", "leave it out: the last tier covers the rest of the time.");
            return null;
        }

        var minutes = place.Number("minutes", 1, MostMinutes);
        if (step > 0 && minutes % step != 0)
            place.Fault("minutes", $"write a whole number of steps of {step} minutes.");
        return Duration.FromMinutes(minutes);
    }
}
