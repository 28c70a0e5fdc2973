using Fokus.Domain.Ids;
using Fokus.Domain.Money;

namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>What an agreement actually took off a stay: the figure that its issuer is invoiced for.</summary>
/// <param name="Agreement">Which.</param>
/// <param name="Amount">Zero or more; zero when there was nothing left to take off.</param>
/// <param name="Payer">Who bears it.</param>
public readonly record struct Reduction(AgreementId Agreement, Brl Amount, Payer Payer);
