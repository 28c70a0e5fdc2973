using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>A time without a break that is charged.</summary>
/// <param name="Begin">Where it begins.</param>
/// <param name="End">Where it ends; later.</param>
/// <param name="Origin">Where the first tier begins and rolling windows are counted from: before <paramref name="Begin"/> when a part is paid.</param>
/// <param name="Rate">The rate in place of all others; <c>null</c> for none.</param>
internal readonly record struct ChargedRun(Instant Begin, Instant End, Instant Origin, int? Rate);
