using Fokus.Domain.Tariffs.Subscribers;

namespace Fokus.Domain.Access.Vehicles;

/// <summary>A contract that names a vehicle.</summary>
/// <param name="Number">The contract's number as the garage writes it.</param>
/// <param name="Terms">Its group and its ends.</param>
public sealed record VehicleContract(string Number, SubscriberContract Terms)
{
    /// <summary>True when both hold at some moment. An end is not part of a contract: one may begin where another ends.</summary>
    public bool Overlaps(VehicleContract other) => Terms.From < other.Terms.Until && other.Terms.From < Terms.Until;
}
