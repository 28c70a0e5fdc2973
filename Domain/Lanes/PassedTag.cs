using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>
/// The tag of the vehicle that has just passed, or for which the gate is open without it: an antenna sees it for a while, and
/// the next vehicle does not inherit it.
/// </summary>
/// <param name="Tag">Which.</param>
/// <param name="Until">Up to and including this moment a read of it counts for nobody.</param>
public sealed record PassedTag(TagId Tag, Instant Until);
