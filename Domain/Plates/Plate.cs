using Fokus.Domain.Plates.Formats;

namespace Fokus.Domain.Plates;

/// <summary>
/// A Brazilian licence plate. Personal data: <see cref="ToString"/> masks it, the real value is spelled
/// <see cref="Written"/> or <see cref="Canonical"/> and goes to storage, wire and an operator's screen only.
/// </summary>
/// <remarks>
/// Two plates are equal when they are written alike. They are the same vehicle when their
/// <see cref="Canonical"/> forms are equal: an old plate and its Mercosul renewal are one vehicle.
/// The unset value throws when it is read.
/// </remarks>
public readonly record struct Plate
{
    private readonly string? written;

    private Plate(string written) => this.written = written;

    /// <summary>The seven characters on the plate, upper case, without hyphen.</summary>
    public string Written => written ?? throw new InvalidOperationException("An unset Plate was read.");

    /// <summary>The identity of the vehicle: the Mercosul form of the plate.</summary>
    public string Canonical => Layout switch
    {
        PlateLayout.Old => OldFormat.ToMercosul(Written),
        PlateLayout.Mercosul or PlateLayout.EarlyMotorcycle => Written,
    };

    /// <summary>How the plate is written.</summary>
    public PlateLayout Layout => (char.IsAsciiDigit(Written[4]), char.IsAsciiDigit(Written[5])) switch
    {
        (true, true) => PlateLayout.Old,
        (false, _) => PlateLayout.Mercosul,
        (true, false) => PlateLayout.EarlyMotorcycle,
    };

    /// <summary>True and the plate when the text is one once spaces, hyphens and dots are left out. Nothing is repaired.</summary>
    public static bool TryParse(string? text, out Plate plate)
    {
        var plain = PlateGrammar.Normalise(text ?? "");
        var good = PlateGrammar.Fits(plain, OldFormat.Shape)
            || PlateGrammar.Fits(plain, MercosulFormat.Shape)
            || PlateGrammar.Fits(plain, EarlyMotorcycleFormat.Shape);
        plate = good ? new Plate(plain) : default;
        return good;
    }

    /// <summary>Reads a plate from storage or wire. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static Plate Parse(string text) =>
        TryParse(text, out var plate)
            ? plate
            : throw new FormatException("The text is not a Brazilian plate: write ABC1234 or ABC1D23.");

    /// <summary>True when both plates name one vehicle.</summary>
    public bool IsSameVehicleAs(Plate other) => string.Equals(Canonical, other.Canonical, StringComparison.Ordinal);

    /// <summary>Masked for logs: the first two characters and the last.</summary>
    public override string ToString() => written is null ? "(no plate)" : $"{written[..2]}****{written[6]}";
}
