using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Fokus.World.Ordeals;

/// <summary>What came of the ordeals, for people and for machines.</summary>
internal static class OrdealTable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    internal static void Write(IAnsiConsole console, IReadOnlyList<OrdealRow> rows, double seconds, int seed)
    {
        // In a file or a pipe nobody needs lines of eighty characters.
        if (Console.IsOutputRedirected)
            console.Profile.Width = 220;
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in new[] { "event", "times", "missing", "duplicate", "out of order", "late pulses", "holds", "note" })
            table.AddColumn(title);
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Event),
                Text(row.Times),
                Text(row.Found.Missing),
                Text(row.Found.Duplicates),
                Text(row.Found.OutOfOrder),
                Text(row.Found.LatePulses),
                row.Holds ? "yes" : row.IsTried ? "NO" : "NOT TRIED",
                Markup.Escape(row.Note));
        }

        console.Write(table);
        console.MarkupLine(string.Create(
            CultureInfo.InvariantCulture, $"seed {seed}   {seconds:0} s   {rows.Count(row => row.Holds)} of {rows.Count} rows hold"));
    }

    internal static string Json(IReadOnlyList<OrdealRow> rows, double seconds, int seed) => JsonSerializer.Serialize(
        new
        {
            Seed = seed,
            Seconds = Math.Round(seconds, 1),
            Holds = rows.All(row => row.Holds),
            Rows = rows.Select(row => new
            {
                row.Event,
                row.Times,
                row.Found.Missing,
                row.Found.Duplicates,
                row.Found.OutOfOrder,
                row.Found.LatePulses,
                row.IsTried,
                row.Holds,
                row.Note,
            }),
        },
        Options);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
