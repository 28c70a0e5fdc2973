namespace Fokus.Gateway.Pages;

/// <summary>Whose page it is.</summary>
/// <param name="Name">In place of the gateway's own; <c>null</c> for that.</param>
/// <param name="Color">Of the band at the top, <c>#rrggbb</c>; <c>null</c> for none.</param>
/// <param name="Contact">Whom to call, as plain text; <c>null</c> for nobody.</param>
internal sealed record Brand(string? Name, string? Color, string? Contact)
{
    private const double LeastContrast = 4.5;

    public static Brand None { get; } = new(null, null, null);

    /// <summary>True for <c>#rrggbb</c> that white text can be read on (WCAG AA).</summary>
    public static bool IsReadable(string color)
    {
        if (color.Length != 7 || color[0] != '#' || !color.Skip(1).All(char.IsAsciiHexDigit))
            return false;
        var light = (0.2126 * Linear(color, 1)) + (0.7152 * Linear(color, 3)) + (0.0722 * Linear(color, 5));
        return 1.05 / (light + 0.05) >= LeastContrast;
    }

    private static double Linear(string color, int at)
    {
        var part = Convert.ToInt32(color.Substring(at, 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
