using System.Globalization;
using Spectre.Console;

namespace Fokus.World.Reports;

/// <summary>The summary for people.</summary>
internal static class SummaryTable
{
    internal static void Write(IAnsiConsole console, Summary summary)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in new[] { "car", "picture", "outcome", "plate", "price", "paid", "pulses", "read ms", "gate ms", "note" })
            table.AddColumn(title);
        foreach (var car in summary.Cars)
        {
            table.AddRow(
                Text(car.Number),
                Markup.Escape(car.Picture),
                car.Outcome.ToString().ToLowerInvariant(),
                car.Plate ?? (car.Ticket is null ? "" : "ticket"),
                Reais(car.PriceCentavos),
                Reais(car.PaidCentavos),
                Text(car.Pulses),
                Milliseconds(car.PictureToDecisionMs),
                Milliseconds(car.DecisionToPulseMs),
                Markup.Escape(car.Note));
        }

        console.Write(table);
        var checks = summary.Checks;
        console.MarkupLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Seconds:0.0} s   lost facts {checks.LostFacts}   duplicate stays {checks.DuplicateStays}   "
            + $"pulses without decision {checks.PulsesWithoutDecision}   cars not as they should be {checks.WrongCars}"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Reais(long centavos) => (centavos / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Milliseconds(double? value) => value?.ToString("0", CultureInfo.InvariantCulture) ?? "";
}
