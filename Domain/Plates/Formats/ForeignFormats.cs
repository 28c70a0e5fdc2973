namespace Fokus.Domain.Plates.Formats;

/// <summary>Plates of the neighbours, by shape. One shape may be of several countries.</summary>
/// <remarks>
/// Two are left out. Uruguay's three letters and four digits are the old Brazilian form: see <see cref="Plate.Countries"/>.
/// Bolivia's two letters and five digits, for lorries that cross borders, differ from a Brazilian plate only by the
/// third letter, and an O there reads as 0 in the old type: to know that form would cost more plates than it names.
/// </remarks>
internal static class ForeignFormats
{
    internal static readonly IReadOnlyList<(string Shape, IReadOnlyList<PlateCountry> Countries)> All =
    [
        // AB123CD. Venezuela has the same form, though not the Mercosul plate.
        ("LLDDDLL", [PlateCountry.Argentina, PlateCountry.Venezuela]),
        // ABCD123.
        ("LLLLDDD", [PlateCountry.Paraguay]),
        // ABC123, the plate of both before Mercosul's.
        ("LLLDDD", [PlateCountry.Argentina, PlateCountry.Paraguay]),
        // 1234ABC.
        ("DDDDLLL", [PlateCountry.Bolivia]),
    ];

    /// <summary>The countries that give plates of this form; empty when none of them does.</summary>
    internal static IReadOnlyList<PlateCountry> CountriesOf(ReadOnlySpan<char> plain)
    {
        foreach (var (shape, countries) in All)
        {
            if (PlateText.Fits(plain, shape))
                return countries;
        }

        return [];
    }
}
