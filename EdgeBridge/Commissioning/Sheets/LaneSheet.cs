namespace Fokus.EdgeBridge.Commissioning.Sheets;

/// <summary>What was checked at one lane.</summary>
/// <param name="Lane">Its id.</param>
/// <param name="Name">Its name on the sign.</param>
/// <param name="Checks">In the order of the walk.</param>
internal sealed record LaneSheet(string Lane, string Name, IReadOnlyList<CheckResult> Checks)
{
    /// <summary>True when every check passed; one that was skipped did not.</summary>
    internal bool IsPassed => Checks.All(check => check.Outcome == CheckOutcome.Passed);
}
