using Fokus.Domain.Ids;
using Fokus.Domain.Money;

namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>What a shop, a cinema or a clinic may give to its visitors (convênio).</summary>
/// <param name="Id">Which.</param>
/// <param name="Benefit">What it gives.</param>
/// <param name="AtMost">The most that it takes off one stay; <c>null</c> for no limit.</param>
/// <param name="TimesAStay">How often it counts for one stay; 1 or more.</param>
/// <param name="TimesADay">How often its issuer may give it on one day of the garage; <c>null</c> for no limit.</param>
/// <param name="Payer">Who bears it.</param>
public sealed record Agreement(AgreementId Id, Benefit Benefit, Brl? AtMost, int TimesAStay, int? TimesADay, Payer Payer);
