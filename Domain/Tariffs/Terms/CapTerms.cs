namespace Fokus.Domain.Tariffs.Terms;

/// <summary>The most that one window of a stay can cost. How much that is, the rate says that is in force where the stay's time in the window begins.</summary>
/// <param name="Window">What it is counted over.</param>
/// <param name="After">How the next window begins.</param>
public sealed record CapTerms(CapWindow Window, AfterCap After);
