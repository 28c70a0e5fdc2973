using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>A price and how long it stays the same.</summary>
internal readonly record struct Priced(Brl Total, Instant HoldsUntil);
