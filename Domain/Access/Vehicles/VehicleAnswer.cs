namespace Fokus.Domain.Access.Vehicles;

/// <summary>What whoever changes the register of vehicles is answered.</summary>
public abstract record VehicleAnswer
{
    private VehicleAnswer()
    {
    }

    /// <summary>It is so now, or was before.</summary>
    /// <param name="Vehicles">The register from now on.</param>
    public sealed record Done(VehicleRegister Vehicles) : VehicleAnswer;

    /// <summary>Two contracts would hold at one moment: end one first.</summary>
    /// <param name="One">The one that is there.</param>
    /// <param name="Other">The one that cannot be.</param>
    public sealed record Overlapping(VehicleContract One, VehicleContract Other) : VehicleAnswer;

    /// <summary>No vehicle of the register has the plate.</summary>
    public sealed record NoSuchVehicle : VehicleAnswer;
}
