using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;

namespace Fokus.Domain.Access.Vehicles;

/// <summary>One vehicle: however its plate is written, and under every plate that was found to be its.</summary>
/// <param name="Plates">The first is the one that it is known by; no two name one vehicle.</param>
/// <param name="Contracts">By which it parks or parked; no two hold at one moment.</param>
/// <param name="Stays">Its stays.</param>
/// <param name="Trace">What was made of it, oldest first.</param>
public sealed record Vehicle(
    ImmutableArray<Plate> Plates,
    ImmutableArray<VehicleContract> Contracts,
    ImmutableArray<StayId> Stays,
    ImmutableArray<VehicleMerge> Trace)
{
    /// <summary>A vehicle that nothing is known of but its plate.</summary>
    public static Vehicle With(Plate plate) => new([plate], [], [], []);

    /// <summary>True when one of its plates names the vehicle.</summary>
    public bool Is(Plate plate) => Plates.Any(own => own.IsSameVehicleAs(plate));
}
