namespace Fokus.Gateway.Routes;

/// <summary>The name of a public host or a zone.</summary>
internal static class HostName
{
    /// <summary>True for two labels or more, in lower case and without a dot at the end.</summary>
    public static bool IsOne(string name) =>
        name.Length is >= 3 and <= 200 && name.Contains('.', StringComparison.Ordinal) && name.Split('.').All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
