using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Fokus.Alpr;

/// <summary>Debian's Tesseract, on one thread.</summary>
internal static partial class Tesseract
{
    // One process a crop, since a list of crops has no answer for one that it cannot use. "times" is the shell's own account of
    // what its children used: a process that has ended can no longer be asked.
    private const string Script =
        "command -v tesseract >/dev/null || exit 1; export OMP_THREAD_LIMIT=1; while IFS= read -r crop; do tesseract \"$crop\" stdout --psm 7 -c page_separator= "
        + "-c tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 2>/dev/null; printf '\\f'; done <\"$0\"; times >&2";

    public static async Task<(IReadOnlyDictionary<string, string> ByCrop, TimeSpan Spent, string? Fault)> ReadAsync(IReadOnlyList<string> crops)
    {
        var list = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(list, crops);
            using var shell = new Process
            {
                StartInfo = new ProcessStartInfo("bash", ["-c", Script, list])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                },
            };
            shell.Start();
            var errors = shell.StandardError.ReadToEndAsync();
            // A form feed stands behind each answer.
            var pages = (await shell.StandardOutput.ReadToEndAsync()).Split('\f');
            await shell.WaitForExitAsync();
            if (pages.Length <= crops.Count)
                return (new Dictionary<string, string>(StringComparer.Ordinal), default, "Tesseract does not answer: install it with apt-get install tesseract-ocr");
            return (crops.Zip(pages).ToDictionary(pair => pair.First, pair => pair.Second.Trim(), StringComparer.Ordinal), Children(await errors), null);
        }
        catch (Win32Exception)
        {
            return (new Dictionary<string, string>(StringComparer.Ordinal), default, "bash is not installed, through which Tesseract is called.");
        }
        finally
        {
            File.Delete(list);
        }
    }

    // The last line is user and system time of the children, such as 0m1.234s 0m0.100s.
    private static TimeSpan Children(string times) => Time().Matches(times.TrimEnd().Split('\n')[^1])
        .Select(match => TimeSpan.FromMinutes(Number(match, "minutes")) + TimeSpan.FromSeconds(Number(match, "seconds")))
        .Aggregate(TimeSpan.Zero, (sum, each) => sum + each);

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<minutes>[0-9]+)m(?<seconds>[0-9.]+)s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
