using System.Collections.Immutable;

namespace Fokus.Domain.Stays.Lost;

/// <summary>What a search for the stay of a driver without a ticket came to.</summary>
public abstract record LostTicketFound
{
    private LostTicketFound()
    {
    }

    /// <summary>One vehicle with that plate is inside.</summary>
    /// <param name="Stay">Its stay.</param>
    public sealed record ByPlate(Stay Stay) : LostTicketFound;

    /// <summary>Compare the photos of these; the oldest first.</summary>
    /// <param name="Stays">May be several with the plate, or all that entered without one.</param>
    public sealed record ByPhoto(ImmutableArray<Stay> Stays) : LostTicketFound;

    /// <summary>No stay is proven.</summary>
    public sealed record Nothing : LostTicketFound;
}
