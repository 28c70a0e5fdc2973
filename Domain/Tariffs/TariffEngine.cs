using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>Prices a stay. Edge and cluster call this one function, so both come to the same centavo.</summary>
public static class TariffEngine
{
    /// <summary>What a stay costs at a moment, with the grace of the site.</summary>
    public static Quote Quote(TariffBook book, Stay stay, Instant at) => Quote(book, stay, at, null);

    /// <summary>What a stay costs at a moment.</summary>
    /// <param name="book">The version that prices the stay.</param>
    /// <param name="stay">When it began, what it was given and what has been paid.</param>
    /// <param name="at">The moment; before the entry counts as the entry.</param>
    /// <param name="point">Where it would be paid; <c>null</c> for the grace of the site.</param>
    /// <remarks>
    /// What is paid is never priced again: up to the end of the exit grace nothing is due; after it only the increment.
    /// </remarks>
    public static Quote Quote(TariffBook book, Stay stay, Instant at, PayPointId? point) =>
        throw new UnreachableException($"Not yet: {book} {stay} {at} {point}");
}
