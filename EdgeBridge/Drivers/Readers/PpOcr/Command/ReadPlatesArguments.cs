using System.Globalization;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>What the command <c>alpr</c> was asked to do.</summary>
/// <param name="Paths">JPEG files, folders whose JPEG files are meant, videos, and cameras by their address.</param>
/// <param name="TruthPath">A table of what the plates really are; <c>null</c> when only reading is wanted.</param>
/// <param name="IsJson">One JSON document instead of lines.</param>
/// <param name="HtmlPath">Where a sheet of all misses is written; <c>null</c> when none is wanted.</param>
/// <param name="Limit">At most this many pictures, those of videos and cameras included.</param>
internal sealed record ReadPlatesArguments(
    IReadOnlyList<string> Paths, string? TruthPath, bool IsJson, string? HtmlPath, int Limit)
{
    public const string Usage = "alpr PATH… [--truth CSV] [--json] [--html OUT] [--limit N]";

    /// <summary>The arguments, or what is wrong with them.</summary>
    public static (ReadPlatesArguments? Arguments, string? Fault) Parse(IReadOnlyList<string> args)
    {
        var paths = new List<string>();
        string? truth = null;
        string? html = null;
        var (isJson, limit) = (false, int.MaxValue);
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--json":
                    isJson = true;
                    break;
                case "--truth" when i + 1 < args.Count:
                    truth = args[++i];
                    break;
                case "--html" when i + 1 < args.Count:
                    html = args[++i];
                    break;
                case "--limit" when i + 1 < args.Count && IsCount(args[i + 1], out limit):
                    i++;
                    break;
                case "--truth":
                    return (null, "--truth wants the path of a CSV file after it.");
                case "--html":
                    return (null, "--html wants the path of the file to write after it.");
                case "--limit":
                    return (null, "--limit wants a whole number of 1 or more after it.");
                case ['-', ..]:
                    return (null, $"{args[i]} is not an option.");
                default:
                    paths.Add(args[i]);
                    break;
            }
        }

        return paths.Count == 0
            ? (null, "Name at least one picture, folder, video or camera.")
            : (new ReadPlatesArguments(paths, truth, isJson, html, limit), null);
    }

    /// <summary>The pictures meant, in the order of the arguments and of names within a folder.</summary>
    public IEnumerable<string> Pictures() =>
        Paths.SelectMany<string, string>(path => Directory.Exists(path) ? InFolder(path) : [path]).Take(Limit);

    private static IOrderedEnumerable<string> InFolder(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".JPG" or ".JPEG")
            .Order(StringComparer.Ordinal);

    private static bool IsCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}
