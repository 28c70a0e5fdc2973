using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Tariffs.Subscribers;

/// <summary>One subscriber's right to park: between its ends, in its group's hours, a stay costs nothing.</summary>
/// <param name="Group">Whose terms hold. A group that the book does not know covers nothing.</param>
/// <param name="From">Valid from this moment.</param>
/// <param name="Until">Up to and without this moment: a contract "to the 31st" ends where the 1st begins.</param>
public sealed record SubscriberContract(SubscriberGroupId Group, Instant From, Instant Until);
