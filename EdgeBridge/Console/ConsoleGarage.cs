using Fokus.Domain.Ids;
using Fokus.Domain.Time;

namespace Fokus.EdgeBridge.Console;

/// <summary>
/// What the console has to know of its garage. The host registers it, from the garage file; what may change while the
/// garage runs changes here, so it is asked for anew each time.
/// </summary>
/// <param name="id">The garage; the audience that a gateway must have signed for.</param>
/// <param name="name">What people call it.</param>
/// <param name="zone">What its wall clocks show.</param>
/// <param name="capacity">Bays, zero or more.</param>
/// <param name="operators">Who may sign in here without the cluster.</param>
internal sealed class ConsoleGarage(GarageId id, string name, GarageZone zone, int capacity, IReadOnlyList<GarageOperator> operators)
{
    private volatile Sign sign = new(name, capacity, operators);

    /// <summary>The garage; the audience that a gateway must have signed for.</summary>
    internal GarageId Id => id;

    /// <summary>What its wall clocks show.</summary>
    internal GarageZone Zone => zone;

    /// <summary>What people call it.</summary>
    internal string Name => sign.Name;

    /// <summary>Bays, zero or more.</summary>
    internal int Capacity => sign.Capacity;

    /// <summary>Who may sign in here without the cluster. Whoever is not among them any more is signed out.</summary>
    internal IReadOnlyList<GarageOperator> Operators => sign.Operators;

    /// <summary>From now on it is called so, is so large, and these may sign in.</summary>
    internal void Change(string name, int capacity, IReadOnlyList<GarageOperator> operators) => sign = new(name, capacity, operators);

    /// <summary>Changed at once, so that nobody sees a half of it.</summary>
    private sealed record Sign(string Name, int Capacity, IReadOnlyList<GarageOperator> Operators);
}
