using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>A period and its price. A started period costs the whole price.</summary>
/// <param name="Length">More than zero.</param>
/// <param name="Price">Zero or more.</param>
public sealed record TariffStep(Duration Length, Brl Price);
