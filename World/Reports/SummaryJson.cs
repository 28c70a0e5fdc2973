using System.Text.Json;
using System.Text.Json.Serialization;
using Fokus.World.Cars;
using NodaTime.Text;

namespace Fokus.World.Reports;

/// <summary>The summary for machines.</summary>
internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    internal static string Write(Summary summary) => JsonSerializer.Serialize(
        new
        {
            summary.Address,
            Seconds = Math.Round(summary.Seconds, 1),
            Cars = summary.Cars.Select(Car),
            Checks = new
            {
                summary.Checks.LostFacts,
                summary.Checks.DuplicateStays,
                summary.Checks.PulsesWithoutDecision,
                summary.Checks.WrongCars,
            },
        },
        Options);

    private static object Car(CarReport car) => new
    {
        car.Number,
        car.Picture,
        car.Garage,
        car.Plate,
        car.Ticket,
        Outcome = car.Outcome.ToString().ToLowerInvariant(),
        car.Stay,
        car.EntryFact,
        car.ExitFact,
        car.PriceCentavos,
        PriceLines = car.PriceLines.Select(line => new
        {
            Kind = line.Kind.ToString().ToLowerInvariant(),
            line.Count,
            UnitCentavos = line.Unit.Centavos,
            AmountCentavos = line.Amount.Centavos,
            From = InstantPattern.ExtendedIso.Format(line.From),
            Until = InstantPattern.ExtendedIso.Format(line.Until),
        }),
        car.Payment,
        car.PaidCentavos,
        car.Pulses,
        PictureToDecisionMs = Rounded(car.PictureToDecisionMs),
        DecisionToPulseMs = Rounded(car.DecisionToPulseMs),
        car.Note,
    };

    private static double? Rounded(double? milliseconds) => milliseconds is { } value ? Math.Round(value, 1) : null;
}
