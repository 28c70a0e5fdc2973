using Fokus.Domain.Plates.Formats;

namespace Fokus.Domain.Plates.Foreign;

/// <summary>
/// A plate of a neighbouring country, as it is written. It is for an operator and for the record: it is no
/// <see cref="Plate"/>, so no lane can take it for a credential. Personal data, and masked as a plate is.
/// </summary>
/// <remarks>Nothing is ever repaired here: a misread Brazilian plate must not pass for a foreign one. The unset value throws.</remarks>
public readonly record struct ForeignPlate
{
    private const int Longest = 7;

    private readonly string? written;

    private ForeignPlate(string written) => this.written = written;

    /// <summary>The characters on the plate, upper case, without spaces or hyphen.</summary>
    public string Written => written ?? throw new InvalidOperationException("An unset ForeignPlate was read.");

    /// <summary>The countries that give plates of this form; never empty, and more than one where the form does not tell.</summary>
    public IReadOnlyList<PlateCountry> Countries => ForeignFormats.CountriesOf(Written);

    /// <summary>True and the plate when the text is one to the letter once spaces, hyphens and dots are left out.</summary>
    public static bool TryParse(string? text, out ForeignPlate plate)
    {
        Span<char> plain = stackalloc char[Longest];
        var length = PlateText.Write(text, plain);
        var good = length > 0 && ForeignFormats.CountriesOf(plain[..length]).Count > 0;
        plate = good ? new ForeignPlate(new string(plain[..length])) : default;
        return good;
    }

    /// <summary>Masked for logs: the first two characters and the last.</summary>
    public override string ToString() => written is null ? "(no plate)" : $"{written[..2]}****{written[^1]}";
}
