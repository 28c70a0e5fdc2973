namespace Fokus.Silo.Tests;

/// <summary>
/// Tests of one silo in which gateways appear or garages are linked: a garage is asked to connect anew when a gateway that it
/// does not know appears, so one test would hang up on another's garage.
/// </summary>
internal static class OneAtATime
{
    internal const string Name = "Gateways and linked garages";
}
