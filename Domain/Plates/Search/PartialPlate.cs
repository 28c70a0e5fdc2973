using Fokus.Domain.Plates.Formats;

namespace Fokus.Domain.Plates.Search;

/// <summary>
/// The lower line of a motorcycle's plate: the last four characters. Up to 17,576 plates end alike, so it names no
/// vehicle; it finds the few inside that it may be, for an operator to look at. Personal data, and masked.
/// </summary>
/// <remarks>The unset value throws when it is read.</remarks>
public readonly record struct PartialPlate
{
    internal const int Length = 4;

    private static readonly string[] Shapes =
    [
        OldFormat.Shape[^Length..], MercosulFormat.Shape[^Length..], EarlyMotorcycleFormat.Shape[^Length..],
    ];

    private readonly string? written;

    private PartialPlate(string written) => this.written = written;

    /// <summary>The four characters, upper case.</summary>
    public string Written => written ?? throw new InvalidOperationException("An unset PartialPlate was read.");

    /// <summary>True when the text can be the last four characters of a Brazilian plate. Nothing is repaired.</summary>
    public static bool TryParse(string? text, out PartialPlate partial)
    {
        var plain = PlateText.Plain(text ?? "");
        var good = Array.Exists(Shapes, shape => PlateText.Fits(plain, shape));
        partial = good ? new PartialPlate(plain) : default;
        return good;
    }

    /// <summary>Masked for logs: the last character.</summary>
    public override string ToString() => written is null ? "(no plate)" : $"***{written[^1]}";
}
