using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Access;

/// <summary>What is on record of a credential that belongs to somebody.</summary>
/// <param name="Contract">By which it parks; <c>null</c> for one that only identifies.</param>
/// <param name="Group">The terms of its group; <c>null</c> for none.</param>
/// <param name="PassBack">What the credential itself says of use out of order.</param>
/// <param name="LastUse">When it was last let pass, in either direction; <c>null</c> for never.</param>
public sealed record Holder(SubscriberContract? Contract, GroupTerms? Group, AntiPassbackSetting PassBack, Instant? LastUse);
