using Fokus.Domain.Facts;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Stays.Book;

/// <summary>A stay that began while the clock was impossible, with the moments that it had by the clock as it was set.</summary>
internal static class RightedStay
{
    /// <summary>The stay as it is when its moments were right.</summary>
    /// <param name="stay">An open stay.</param>
    /// <param name="righted">By how much the clock was set.</param>
    /// <param name="at">Now: nobody came later than that.</param>
    internal static Stay Of(Stay stay, Fact.ClockRighted righted, Instant at) => stay.EnteredAt >= righted.Before
        ? stay
        : stay with
        {
            EnteredAt = Instant.Min(stay.EnteredAt + righted.By, at),
            PaidUntil = stay.PaidUntil < righted.Before ? stay.PaidUntil + righted.By : stay.PaidUntil,
        };
}
