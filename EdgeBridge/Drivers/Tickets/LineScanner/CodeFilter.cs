namespace Fokus.EdgeBridge.Drivers.Tickets.LineScanner;

/// <summary>Lines to codes: affixes off, length capped, the same code shown on and on counts once. Pure.</summary>
internal sealed class CodeFilter(LineScannerOptions options)
{
    /// <summary>The longest code.</summary>
    public const int Longest = 64;

    /// <summary>The same code within this time of its last reading is the same showing of it.</summary>
    public static readonly TimeSpan SameFor = TimeSpan.FromSeconds(2);

    private string last = "";
    private TimeSpan lastAt;

    /// <summary>The code of a line, or <c>null</c> when it is none or counts already.</summary>
    /// <param name="line">As the scanner sent it.</param>
    /// <param name="at">Time since any fixed moment, on a clock that never steps.</param>
    public string? Take(string line, TimeSpan at)
    {
        var code = line;
        if (options.Prefix.Length > 0 && code.StartsWith(options.Prefix, StringComparison.Ordinal))
        {
            code = code[options.Prefix.Length..];
        }

        if (options.Suffix.Length > 0 && code.EndsWith(options.Suffix, StringComparison.Ordinal))
        {
            code = code[..^options.Suffix.Length];
        }

        code = code.Trim();
        if (code.Length is 0 or > Longest)
        {
            return null;
        }

        var isSame = code.Equals(last, StringComparison.Ordinal) && at - lastAt < SameFor;
        last = code;
        lastAt = at;
        return isSame ? null : code;
    }
}
