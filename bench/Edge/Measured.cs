namespace Fokus.Edge;

/// <summary>One line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Bar">What it may be; <c>null</c> when it only stands beside another.</param>
/// <param name="IsLeast">True when more is better.</param>
internal sealed record Measured(string Name, double Value, string Unit, double? Bar, bool IsLeast = false)
{
    internal bool IsWithin => Bar is not { } bar || (IsLeast ? Value >= bar : Value <= bar);
}
