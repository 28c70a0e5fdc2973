using Fokus.World.Ordeals.Books;

namespace Fokus.World.Ordeals;

/// <summary>What came of one ordeal.</summary>
/// <param name="Event">What was done to the garage server.</param>
/// <param name="Times">How often.</param>
/// <param name="Found">What the books say.</param>
/// <param name="Note">What was measured, or why it could not be tried here.</param>
/// <param name="IsTried">False when this machine cannot do it: then it does not hold either.</param>
/// <param name="IsWithin">Whether what was measured is within its bar.</param>
internal sealed record OrdealRow(string Event, int Times, OrdealCount Found, string Note, bool IsTried = true, bool IsWithin = true)
{
    /// <summary>Nothing missing, doubled, out of order or late, and it was really tried.</summary>
    internal bool Holds => IsTried && IsWithin && Found.IsClean;

    internal static OrdealRow NotTried(string name, string why) => new(name, 0, OrdealCount.None, why, IsTried: false);
}
