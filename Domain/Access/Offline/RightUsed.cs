using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Access.Offline;

/// <summary>A right by which a vehicle was let pass.</summary>
/// <param name="Stay">Of which stay.</param>
/// <param name="At">When.</param>
/// <param name="List">By which list.</param>
/// <param name="WithRight">What the stay cost by the right.</param>
/// <param name="WithoutRight">What it would have cost.</param>
public sealed record RightUsed(StayId Stay, Instant At, ListStamp List, Brl WithRight, Brl WithoutRight);
