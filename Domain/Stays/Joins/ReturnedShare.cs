using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays.Lost;
using NodaTime;

namespace Fokus.Domain.Stays.Joins;

/// <summary>What a stay gives back to one that it had absorbed.</summary>
/// <param name="From">The stay that gives.</param>
/// <param name="Paid">The money for time.</param>
/// <param name="PaidUntil">How far that reaches.</param>
/// <param name="Payments">The payments that it is made of, as far as they are known one by one.</param>
/// <param name="Fee">The fee, with what was paid of it.</param>
public sealed record ReturnedShare(
    StayId From, Brl Paid, Instant? PaidUntil, ImmutableArray<StayPayment> Payments, StayFee? Fee);
