using System.Globalization;

namespace Fokus.Edge;

/// <summary>What was measured beside what it may be.</summary>
internal static class Table
{
    /// <summary>False when something is over its bar.</summary>
    internal static bool Print(IReadOnlyList<Measured> rows, TextWriter to)
    {
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"measure",-68} {"value",12} {"bar",14}"));
        foreach (var row in rows)
        {
            var bar = row.Bar is { } most ? string.Create(CultureInfo.InvariantCulture, $"{(row.IsLeast ? ">=" : "<=")} {most:0.##}") : "";
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Name,-68} {row.Value,12:0.00} {bar,14} {row.Unit}{(row.IsWithin ? "" : "   OVER")}"));
        }

        return rows.All(row => row.IsWithin);
    }
}
