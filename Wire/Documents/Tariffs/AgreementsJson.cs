using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>What shops may give, in a tariff document.</summary>
internal static class AgreementsJson
{
    private const int MostAgreements = 200;
    private const long MostCentavos = 100_000_00;
    private const long MostMinutes = 31 * 24 * 60;
    private const string IdRule = "2 to 40 of a-z, 0-9, hyphen, beginning with a letter";

    internal static AgreementTerms? Read(JsonPlace? place, ImmutableArray<Rate> rates)
    {
        if (place is null)
            return null;
        place.Allow("stacking", "most", "money_order", "list");
        var items = place.Items("list", mayBeMissing: false);
        if (items.Count > MostAgreements)
            place.Fault("list", $"write at most {MostAgreements}.");
        var all = items.Select(item => Agreement(item, rates)).OfType<Agreement>().ToImmutableArray();
        foreach (var twice in all.GroupBy(agreement => agreement.Id).Where(group => group.Count() > 1))
            place.Fault("list", $"'{twice.Key}' is there twice: give each agreement an id of its own.");
        return new(
            place.Word("stacking", BookWords.Stacking) ?? Stacking.BestOne,
            (int)place.Number("most", 1, 20),
            MoneyOrder(place),
            all);
    }

    private static ImmutableArray<MoneyStep> MoneyOrder(JsonPlace place)
    {
        var faults = place.Faults.Count;
        var order = place.Texts("money_order", BookWords.MoneyStep.Find, BookWords.MoneyStep.Rule);
        if (faults == place.Faults.Count && (order.Count != BookWords.MoneyStep.Words.Count || order.Distinct().Count() != order.Count))
            place.Fault("money_order", $"write each of {BookWords.MoneyStep.Rule} once, in the order in which they come off.");
        return [.. order];
    }

    private static Agreement? Agreement(JsonPlace place, ImmutableArray<Rate> rates)
    {
        place.Allow("id", "payer", "at_most_centavos", "times_a_stay", "times_a_day", "gives");
        var id = place.Text("id", text => AgreementId.TryParse(text, out var good) ? good : null as AgreementId?, IdRule);
        var atMost = place.NumberOrNull("at_most_centavos", 1, MostCentavos);
        var timesAStay = (int)place.Number("times_a_stay", 1, 20);
        var timesADay = place.NumberOrNull("times_a_day", 1, 100_000);
        var payer = place.Word("payer", BookWords.Payer) ?? Payer.Garage;
        var benefit = place.Member("gives") is { } gives ? Benefit(gives, rates) : null;
        return id is null || benefit is null
            ? null
            : new(id.Value, benefit, atMost is { } most ? Brl.FromCentavos(most) : null, timesAStay, (int?)timesADay, payer);
    }

    private static Benefit? Benefit(JsonPlace place, ImmutableArray<Rate> rates)
    {
        const string rule = "free_time, amount, percentage, table or fixed_price";
        switch (place.Text("kind", text => text, rule))
        {
            case "free_time":
                place.Allow("kind", "minutes", "taken_from");
                return new Benefit.FreeTime(
                    place.Minutes("minutes", 1, MostMinutes), place.Word("taken_from", BookWords.TimeTakenFrom) ?? TimeTakenFrom.Duration);
            case "amount":
                place.Allow("kind", "centavos");
                return new Benefit.Amount(Brl.FromCentavos(place.Number("centavos", 1, MostCentavos)));
            case "percentage":
                place.Allow("kind", "permille", "of");
                return new Benefit.Percentage((int)place.Number("permille", 1, 1000), place.Word("of", BookWords.PercentageOf) ?? PercentageOf.AfterCap);
            case "table":
                place.Allow("kind", "rate");
                return new Benefit.Table(place.Index("rate", rates));
            case "fixed_price":
                place.Allow("kind", "centavos", "covers_minutes");
                return new Benefit.FixedPrice(
                    Brl.FromCentavos(place.Number("centavos", 0, MostCentavos)),
                    place.NumberOrNull("covers_minutes", 1, MostMinutes) is { } covers ? Duration.FromMinutes(covers) : null);
            case null:
                return null;
            default:
                place.Fault("kind", $"write {rule}.");
                return null;
        }
    }
}
