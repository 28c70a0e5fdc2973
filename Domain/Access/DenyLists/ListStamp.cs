using NodaTime;

namespace Fokus.Domain.Access.DenyLists;

/// <summary>Which list a decision was made with.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Age">How long ago it was last known to be the newest; zero or more. Grows while the garage is alone.</param>
public sealed record ListStamp(int Version, Duration Age);
