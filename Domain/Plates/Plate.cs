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
    private const int Length = 7;

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

    /// <summary>
    /// The grey plate that names the same vehicle; itself when it is one. <c>null</c> when there never was one: a letter
    /// beyond J renews no old plate, nor does the early form of motorcycles.
    /// </summary>
    public Plate? OldTwin => Layout switch
    {
        PlateLayout.Old => this,
        PlateLayout.Mercosul => OldFormat.FromMercosul(Written) is { } old ? new Plate(old) : null,
        PlateLayout.EarlyMotorcycle => null,
    };

    /// <summary>How the plate is written.</summary>
    public PlateLayout Layout => (char.IsAsciiDigit(Written[4]), char.IsAsciiDigit(Written[5])) switch
    {
        (true, true) => PlateLayout.Old,
        (false, _) => PlateLayout.Mercosul,
        (true, false) => PlateLayout.EarlyMotorcycle,
    };

    /// <summary>
    /// The countries that give plates of this form. Uruguay writes as Brazil did, so an old plate may be of either; nothing
    /// in its characters tells which, and it is treated as Brazilian.
    /// </summary>
    public IReadOnlyList<PlateCountry> Countries => Layout switch
    {
        PlateLayout.Old => [PlateCountry.Brazil, PlateCountry.Uruguay],
        PlateLayout.Mercosul or PlateLayout.EarlyMotorcycle => [PlateCountry.Brazil],
    };

    /// <summary>True and the plate when the text is one once spaces, hyphens and dots are left out. Nothing is repaired.</summary>
    public static bool TryParse(string? text, out Plate plate)
    {
        plate = default;
        Span<char> plain = stackalloc char[Length];
        if (PlateText.Write(text, plain) != Length || !IsPlate(plain))
            return false;
        plate = new Plate(plain.SequenceEqual(text) ? text! : new string(plain));
        return true;
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

    private static bool IsPlate(ReadOnlySpan<char> plain) =>
        PlateText.Fits(plain, OldFormat.Shape)
        || PlateText.Fits(plain, MercosulFormat.Shape)
        || PlateText.Fits(plain, EarlyMotorcycleFormat.Shape);
}
