using System.Globalization;
using NodaTime;

namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>
/// The highest epoch ever begun, in a small file beside the database, because a damaged database cannot tell it. The
/// number is the moment in Unix seconds, so that a replaced disk, which knows nothing, does not use one again.
/// </summary>
internal static class EpochMark
{
    private const string Name = "journal.epoch";

    internal static long Next(string folder, long known, Instant at)
    {
        var path = Path.Combine(folder, Name);
        var marked = File.Exists(path)
            && long.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
        var next = Math.Max(Math.Max(marked, known) + 1, at.ToUnixTimeSeconds());
        File.WriteAllText(path + ".new", next.ToString(CultureInfo.InvariantCulture));
        File.Move(path + ".new", path, overwrite: true);
        return next;
    }
}
