using Fokus.Domain.Ids;

namespace Fokus.Domain.Occupancy.Counting;

/// <summary>A count that somebody put right. It works as a difference: what crosses meanwhile is not undone by it.</summary>
/// <param name="Command">Applied once.</param>
/// <param name="By">Who.</param>
/// <param name="Why">Why, in their words; not empty.</param>
/// <param name="Place">Which count.</param>
/// <param name="From">What it said.</param>
/// <param name="To">What was seen; zero or more.</param>
public sealed record CountCorrection(CommandId Command, OperatorId By, string Why, CountPlace Place, int From, int To)
{
    /// <summary>What it changes.</summary>
    public int Difference => To - From;
}
