using Fokus.World.Cars;
using Fokus.World.Checks;

namespace Fokus.World.Reports;

/// <summary>What a run came to.</summary>
/// <param name="Address">The address that was opened.</param>
/// <param name="Seconds">From the start to the last check.</param>
/// <param name="Cars">Every car.</param>
/// <param name="Checks">What the comparer found.</param>
internal sealed record Summary(string Address, double Seconds, IReadOnlyList<CarReport> Cars, CheckResult Checks);
