using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: tiers. The tier of a rate for the time that a stay has reached.</summary>
/// <param name="Index">Which, counted from 0.</param>
/// <param name="Tier">Its terms.</param>
/// <param name="Begin">Where it begins.</param>
/// <param name="End">Where it ends; the end of time for the last.</param>
internal readonly record struct TierAt(int Index, Tier Tier, Instant Begin, Instant End)
{
    /// <param name="rate">The rate.</param>
    /// <param name="origin">Where the first tier begins.</param>
    /// <param name="at">The moment.</param>
    internal static TierAt Of(Rate rate, Instant origin, Instant at)
    {
        var begin = origin;
        for (var i = 0; i < rate.Tiers.Length - 1; i++)
        {
            var end = begin + rate.Tiers[i].Length!.Value;
            if (at < end)
                return new(i, rate.Tiers[i], begin, end);
            begin = end;
        }

        return new(rate.Tiers.Length - 1, rate.Tiers[^1], begin, Instant.MaxValue);
    }
}
