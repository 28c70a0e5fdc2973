namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>What was measured, beside its bar.</summary>
/// <param name="Bar">What, and not more than what.</param>
/// <param name="Rounds">One number a round; none when it could not be measured.</param>
/// <param name="Fault">Why a round gave no number; empty when each did.</param>
internal sealed record Measure(OrdealBar Bar, IReadOnlyList<double> Rounds, string Fault)
{
    public double? Median => Rounds.Count > 0 ? Rounds.Order().ElementAt(Rounds.Count / 2) : null;

    public double? Worst => Rounds.Count > 0 ? Rounds.Max() : null;

    /// <summary>Every round was measured and none is over the bar.</summary>
    public bool Holds => Fault.Length == 0 && Worst <= Bar.Most;
}
