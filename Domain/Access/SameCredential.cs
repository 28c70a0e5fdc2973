using Fokus.Domain.Stays;

namespace Fokus.Domain.Access;

/// <summary>Two credentials are one when they name one vehicle, tag, card or ticket: a plate and its Mercosul renewal do.</summary>
public sealed class SameCredential : EqualityComparer<Credential>
{
    /// <summary>The only one.</summary>
    public static SameCredential Comparer { get; } = new();

    /// <inheritdoc/>
    public override bool Equals(Credential? x, Credential? y) => (x, y) switch
    {
        (Credential.ByPlate one, Credential.ByPlate other) => one.Plate.IsSameVehicleAs(other.Plate),
        _ => Equals(x as object, y),
    };

    /// <inheritdoc/>
    public override int GetHashCode(Credential obj) => obj is Credential.ByPlate by
        ? StringComparer.Ordinal.GetHashCode(by.Plate.Canonical)
        : obj.GetHashCode();
}
