using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using NodaTime;

namespace Fokus.Domain.Access.Vehicles;

/// <summary>The vehicles of a chain. No two of them have one plate.</summary>
/// <param name="All">In the order in which they were added.</param>
public sealed record VehicleRegister(ImmutableArray<Vehicle> All)
{
    /// <summary>No vehicle.</summary>
    public static VehicleRegister Empty { get; } = new([]);

    /// <summary>The vehicle of a plate, however that is written; <c>null</c> when there is none.</summary>
    public Vehicle? Find(Plate plate) => All.FirstOrDefault(vehicle => vehicle.Is(plate));

    /// <summary>The register with a vehicle of that plate; the same one when there is one already.</summary>
    public VehicleRegister Add(Plate plate) => Find(plate) is null ? new(All.Add(Vehicle.With(plate))) : this;

    /// <summary>A stay of a vehicle, which is added when nobody knows it. A stay that is there already changes nothing.</summary>
    public VehicleRegister AddStay(Plate plate, StayId stay)
    {
        var with = Add(plate);
        var vehicle = with.Find(plate)!;
        return vehicle.Stays.Contains(stay) ? with : with.Replace(vehicle, vehicle with { Stays = vehicle.Stays.Add(stay) });
    }

    /// <summary>A contract for a vehicle, which is added when nobody knows it.</summary>
    public VehicleAnswer AddContract(Plate plate, VehicleContract contract)
    {
        var with = Add(plate);
        var vehicle = with.Find(plate)!;
        if (vehicle.Contracts.Contains(contract))
            return new VehicleAnswer.Done(with);
        return vehicle.Contracts.FirstOrDefault(contract.Overlaps) is { } there
            ? new VehicleAnswer.Overlapping(there, contract)
            : new VehicleAnswer.Done(with.Replace(vehicle, vehicle with { Contracts = vehicle.Contracts.Add(contract) }));
    }

    /// <summary>Two records are one vehicle: plates, contracts and stays of the second move to the first, which says so.</summary>
    /// <param name="kept">A plate of the vehicle that remains.</param>
    /// <param name="gone">A plate of the other.</param>
    /// <param name="command">Done once.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    public VehicleAnswer Merge(Plate kept, Plate gone, CommandId command, OperatorId by, Instant at)
    {
        if (Find(kept) is not { } one || Find(gone) is not { } other)
            return new VehicleAnswer.NoSuchVehicle();
        if (ReferenceEquals(one, other))
            return new VehicleAnswer.Done(this);
        foreach (var contract in other.Contracts)
        {
            if (one.Contracts.FirstOrDefault(contract.Overlaps) is { } there)
                return new VehicleAnswer.Overlapping(there, contract);
        }

        var merged = new Vehicle(
            one.Plates.AddRange(other.Plates),
            one.Contracts.AddRange(other.Contracts),
            one.Stays.AddRange(other.Stays),
            [.. one.Trace, .. other.Trace, new(at, by, command, other.Plates, other.Stays)]);
        return new VehicleAnswer.Done(new(Replace(one, merged).All.Remove(other)));
    }

    private VehicleRegister Replace(Vehicle one, Vehicle other) => new(All.Replace(one, other));
}
