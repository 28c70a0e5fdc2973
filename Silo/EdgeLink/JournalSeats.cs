using System.Collections.Concurrent;
using Fokus.Domain.Ids;

namespace Fokus.Silo.EdgeLink;

/// <summary>The sessions on this silo that a journal can belong to.</summary>
internal sealed class JournalSeats
{
    private readonly ConcurrentDictionary<string, JournalSeat> seats = new(StringComparer.Ordinal);

    internal void Add(string session, JournalSeat seat) => seats[session] = seat;

    internal void Remove(string session) => seats.TryRemove(session, out _);

    /// <summary><c>null</c> when there is no such session here, or it is another garage's.</summary>
    internal JournalSeat? Find(string? session, GarageId garage) =>
        session is not null && seats.TryGetValue(session, out var seat) && seat.Garage == garage ? seat : null;
}
