namespace Fokus.Domain.Plates.Formats;

/// <summary>The grey Brazilian plate: three letters and four digits (ABC1234).</summary>
internal static class OldFormat
{
    internal const string Shape = "LLLDDDD";

    /// <summary>
    /// The second digit becomes a letter when an old plate is renewed: 0 is A, 9 is J. Both name one vehicle.
    /// Source: Brazilian traffic council, resolution on the Mercosul plate.
    /// </summary>
    internal static string ToMercosul(string plate) =>
        string.Concat(plate.AsSpan(0, 4), ((char)('A' + (plate[4] - '0'))).ToString(), plate.AsSpan(5));
}
