using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>A time without a break that is charged.</summary>
/// <param name="Begin">Where the first tier begins, and rolling windows.</param>
/// <param name="From">Where the price begins to count: after <paramref name="Begin"/> when the time before it is paid.</param>
/// <param name="End">Where it ends; later than both.</param>
/// <param name="Rate">The rate in place of all others; <c>null</c> for none.</param>
internal readonly record struct ChargedRun(Instant Begin, Instant From, Instant End, int? Rate);
