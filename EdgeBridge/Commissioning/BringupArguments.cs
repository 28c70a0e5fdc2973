using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Commissioning;

/// <summary>What <c>bringup</c> was asked for.</summary>
/// <param name="File">The garage file.</param>
/// <param name="Lane">The only lane to walk; <c>null</c> for all.</param>
/// <param name="SheetFolder">Where the result sheet is written.</param>
/// <param name="Words">The language.</param>
internal sealed record BringupArguments(string File, LaneId? Lane, string SheetFolder, BringupWords Words)
{
    internal const string Usage = "bringup FILE [--lane LANE] [--sheet FOLDER] [--language pt|en]";

    /// <summary><c>null</c> when the words are not understood.</summary>
    internal static BringupArguments? Parse(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words[0].StartsWith("--", StringComparison.Ordinal) || words.Count % 2 == 0)
            return null;
        var read = new BringupArguments(words[0], null, Path.GetDirectoryName(Path.GetFullPath(words[0]))!, BringupWords.Portuguese);
        for (var at = 1; at < words.Count && read is not null; at += 2)
            read = read.With(words[at], words[at + 1]);
        return read;
    }

    private BringupArguments? With(string option, string value) => (option, value) switch
    {
        ("--lane", _) => LaneId.TryParse(value, out var lane) ? this with { Lane = lane } : null,
        ("--sheet", _) => this with { SheetFolder = Path.GetFullPath(value) },
        ("--language", "pt") => this with { Words = BringupWords.Portuguese },
        ("--language", "en") => this with { Words = BringupWords.English },
        _ => null,
    };
}
