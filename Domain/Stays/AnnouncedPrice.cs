using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>A price that was shown to a driver: what a dispute is about. It commits nobody.</summary>
/// <param name="Due">What was to be paid.</param>
/// <param name="At">When it was shown.</param>
/// <param name="PaidUntil">How far a payment would have reached.</param>
/// <param name="BookVersion">The version of the tariff book that made it.</param>
public sealed record AnnouncedPrice(Brl Due, Instant At, Instant PaidUntil, int BookVersion);
