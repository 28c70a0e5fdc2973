using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>
/// The garage's keys in its data folder: a line each, the secret in hexadecimal and when it was made. The first line seals;
/// the others are known still, so that a key can be changed while tickets are in circulation. It belongs in every backup.
/// </summary>
internal static class TicketKeyFile
{
    /// <summary>The file's name.</summary>
    internal const string Name = "ticket.keys";

    /// <summary>No more than these are known at a time.</summary>
    internal const int MostKeys = 8;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The keys, the one that seals first. Where there is no file yet, a key is made and is on the disk when this returns.</summary>
    /// <exception cref="InvalidDataException">The file is not one of keys. No key is made then: it would refuse every ticket in circulation.</exception>
    internal static IReadOnlyList<TicketKey> LoadOrMake(string folder, Instant at)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            Make(folder, path, at);
        // A backup that was put back may have opened it.
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, OwnerOnly);
        var keys = File.ReadLines(path)
            .Select((text, at) => (Text: text.Trim(), Line: at + 1))
            .Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#'))
            .Select(line => Key(line.Text) ?? throw Broken(path, $"line {line.Line.ToString(CultureInfo.InvariantCulture)} is not a key"))
            .ToList();
        return keys.Count is > 0 and <= MostKeys ? keys : throw Broken(path, $"it holds {keys.Count.ToString(CultureInfo.InvariantCulture)} keys, not 1 to {MostKeys}");
    }

    private static TicketKey? Key(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var secret, var madeAt]
        && secret.Length == 2 * TicketKey.Length && secret.All(char.IsAsciiHexDigit)
        && InstantPattern.ExtendedIso.Parse(madeAt) is { Success: true, Value: var at }
            ? new(Convert.FromHexString(secret), at)
            : null;

    private static void Make(string folder, string path, Instant at)
    {
        Directory.CreateDirectory(folder);
        var line = $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TicketKey.Length))} {InstantPattern.ExtendedIso.Format(at)}\n";
        // Under another name first: a power cut must not leave half a key, which the next start would refuse.
        var beside = path + ".new";
        File.Delete(beside);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(beside, how))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(line));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path);
    }

    private static InvalidDataException Broken(string path, string why) => new(
        $"{path}: {why}. Put the file back from a backup. Only without one: move it away and start; tickets that are in circulation are refused then.");
}
