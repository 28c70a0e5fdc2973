using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Ids;

namespace Fokus.Domain.Access;

/// <summary>What holds for all credentials of one group.</summary>
/// <param name="Id">Which.</param>
/// <param name="Bays">How many of them may be inside by their right at once; <c>null</c> for no limit.</param>
/// <param name="WhenFull">What happens to the next one.</param>
/// <param name="WhenNotValid">What happens at an entry outside of the contract.</param>
/// <param name="PassBack">What the group says of use out of order.</param>
public sealed record GroupTerms(
    SubscriberGroupId Id, int? Bays, WhenNotCovered WhenFull, WhenNotCovered WhenNotValid, AntiPassbackSetting PassBack);
