namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>What was measured, beside what was hoped for.</summary>
/// <param name="Name">Of the case.</param>
/// <param name="Unit">Of the numbers: s, or failed of 48.</param>
/// <param name="Bar">Not more than this.</param>
/// <param name="Rounds">One number a round.</param>
internal sealed record Measure(string Name, string Unit, double Bar, IReadOnlyList<double> Rounds)
{
    public double Median => Rounds.Order().ElementAt(Rounds.Count / 2);

    public double Worst => Rounds.Max();

    public bool IsWithinBar => Worst <= Bar;
}
