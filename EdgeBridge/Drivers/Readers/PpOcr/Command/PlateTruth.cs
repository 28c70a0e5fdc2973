using System.Globalization;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>What people say is written on the plates of some pictures.</summary>
internal sealed class PlateTruth
{
    private readonly Dictionary<string, List<Row>> byFile;

    private PlateTruth(Dictionary<string, List<Row>> byFile) => this.byFile = byFile;

    /// <summary>
    /// Reads a table with a heading and no quotes. It must have <c>file</c> and <c>plate</c>; <c>layout</c>,
    /// <c>vehicle</c>, <c>source</c> and the boxes <c>w</c>, <c>h</c> of the plate or <c>tw</c>, <c>th</c> of its characters
    /// are used when there. A table with a column <c>region</c> is one of
    /// foreign plates, none of which may be accepted. Throws <see cref="FormatException"/> with the line when it is bad.
    /// </summary>
    public static PlateTruth Parse(IReadOnlyList<string> lines)
    {
        var heading = lines.Count > 0 ? lines[0].Split(',') : [];
        if (!heading.Contains("file") || !heading.Contains("plate"))
            throw new FormatException("Line 1: the heading must have the columns file and plate.");

        var found = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var cells = lines[i].Split(',');
            if (cells.Length != heading.Length)
                throw new FormatException($"Line {i + 1}: {cells.Length} cells, but the heading has {heading.Length}.");
            string Cell(string name) => Array.IndexOf(heading, name) is >= 0 and var at ? cells[at] : "";

            var row = new Row(
                Cell("plate"),
                Cell("layout"),
                Cell("vehicle"),
                Cell("source"),
                Math.Max(Size(Cell("w")) * Size(Cell("h")), Size(Cell("tw")) * Size(Cell("th"))),
                heading.Contains("region"));
            if (!found.TryGetValue(Cell("file"), out var rows))
                found.Add(Cell("file"), rows = []);
            rows.Add(row);
        }

        return new PlateTruth(found);
    }

    /// <summary>The plates of a picture, the largest first; empty when the table does not know it.</summary>
    public IReadOnlyList<Row> Of(string path) =>
        byFile.TryGetValue(Path.GetFileName(path), out var rows)
            ? [.. rows.OrderByDescending(row => row.Area)]
            : [];

    private static long Size(string cell) =>
        long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;

    /// <summary>One labelled plate.</summary>
    internal sealed record Row(string Plate, string Layout, string Vehicle, string Source, long Area, bool IsForeign);
}
