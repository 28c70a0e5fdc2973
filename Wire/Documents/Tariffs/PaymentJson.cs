using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Wire.Documents.Tariffs;

/// <summary>What a tariff document says about money once it is taken, and about centavos.</summary>
internal static class PaymentJson
{
    private const long MostGrace = 24 * 60;

    internal static PaymentTerms? Read(JsonPlace? place)
    {
        if (place is null)
            return null;
        place.Allow("exit_grace_minutes", "exit_grace_at", "after_grace", "minimum_centavos");
        return new(
            place.Minutes("exit_grace_minutes", 0, MostGrace),
            GraceAt(place),
            place.Word("after_grace", BookWords.AfterGrace) ?? AfterGrace.Difference,
            Brl.FromCentavos(place.Number("minimum_centavos", 1, 10_000)));
    }

    internal static MoneyTerms? Money(JsonPlace? place)
    {
        if (place is null)
            return null;
        place.Allow("fraction_of_centavo", "tax_inside_permille");
        return new(place.Word("fraction_of_centavo", BookWords.Rounding) ?? Rounding.Down, (int)place.Number("tax_inside_permille", 0, 999));
    }

    private static ImmutableDictionary<PayPointId, Duration> GraceAt(JsonPlace place)
    {
        var graces = ImmutableDictionary.CreateBuilder<PayPointId, Duration>();
        if (place.Member("exit_grace_at") is not { } points)
            return graces.ToImmutable();
        foreach (var (name, _) in place.Members("exit_grace_at"))
        {
            if (!PayPointId.TryParse(name, out var point))
                place.Fault("exit_grace_at", "name pay points with 2 to 40 of a-z, 0-9, hyphen, beginning with a letter.");
            else if (!graces.TryAdd(point, points.Minutes(name, 0, MostGrace)))
                points.Fault(name, "is there twice: leave one.");
        }

        return graces.ToImmutable();
    }
}
