using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Commissioning.Sheets;

/// <summary>Writes the sheet twice: as JSON for programs, as text for people.</summary>
internal static class SheetFiles
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Why a sheet could not be written there, asked before the walk begins; <c>null</c> when it can.</summary>
    internal static string? FaultOf(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".bringup");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"The result sheet cannot be written to {folder}: {fault.Message} Name another folder with --sheet.";
        }
    }

    /// <summary>Answers the path of the text; the JSON lies beside it.</summary>
    internal static async Task<string> WriteAsync(BringupSheet sheet, string folder, BringupWords words, CancellationToken cancellationToken)
    {
        var begun = InstantPattern.General.Parse(sheet.BegunAt).Value;
        var stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Format(begun);
        var path = Path.Combine(folder, $"bringup-{sheet.Garage}-{stamp}");
        await File.WriteAllTextAsync(path + ".json", JsonSerializer.Serialize(sheet, Json) + "\n", cancellationToken);
        await File.WriteAllTextAsync(path + ".txt", TextOf(sheet, words), cancellationToken);
        return path + ".txt";
    }

    internal static string TextOf(BringupSheet sheet, BringupWords words)
    {
        var text = new StringBuilder();
        text.AppendLine(words["Sheet.Title"])
            .AppendLine(CultureInfo.InvariantCulture, $"{words["Sheet.Garage"]}: {sheet.Garage}")
            .AppendLine(CultureInfo.InvariantCulture, $"{words["Sheet.Who"]}: {sheet.Who}")
            .AppendLine(words["Sheet.When", sheet.BegunAt, sheet.EndedAt])
            .AppendLine(CultureInfo.InvariantCulture, $"{words["Sheet.Versions"]}: {string.Join("; ", sheet.Versions)}")
            .AppendLine(CultureInfo.InvariantCulture, $"{words["Sheet.File"]}: {sheet.GarageFileSha256}");
        foreach (var lane in sheet.Lanes)
        {
            text.AppendLine().AppendLine(words["Lane", lane.Name, lane.Lane]);
            foreach (var check in lane.Checks)
            {
                var took = check.TookMs is { } ms ? string.Create(CultureInfo.InvariantCulture, $" ({ms} ms)") : "";
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"  [{words[$"Outcome.{check.Outcome}"]}] {check.Device}: {words[$"Check.{check.Check}"]}{took}{(check.Detail.Length > 0 ? $" — {check.Detail}" : "")}");
            }
        }

        return text.ToString();
    }
}
