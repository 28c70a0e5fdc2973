using Fokus.Domain.Ids;
using Fokus.Domain.Time;

namespace Fokus.EdgeBridge.Console;

/// <summary>What the console has to know of its garage. The host registers it, from the garage file.</summary>
/// <param name="Id">The garage; the audience that a gateway must have signed for.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Zone">What its wall clocks show.</param>
/// <param name="Capacity">Bays, zero or more.</param>
/// <param name="Operators">Who may sign in here without the cluster.</param>
internal sealed record ConsoleGarage(
    GarageId Id, string Name, GarageZone Zone, int Capacity, IReadOnlyList<GarageOperator> Operators);
