using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Storage;

namespace Fokus.EdgeBridge.Stays.Book;

/// <summary>
/// Who is inside, in memory, so that a lane never waits for the disk to know it. Rebuilt from the tables at the start and
/// led on by the facts, in their order.
/// </summary>
internal sealed class StayBook : IProjection
{
    private readonly Lock door = new();
    private readonly Dictionary<StayId, Stay> open = [];
    private readonly Dictionary<string, List<StayId>> byVehicle = new(StringComparer.Ordinal);
    private readonly Dictionary<TicketId, StayId> byTicket = [];

    internal int Inside
    {
        get
        {
            lock (door)
                return open.Count;
        }
    }

    internal IReadOnlyList<Stay> Open
    {
        get
        {
            lock (door)
                return [.. open.Values];
        }
    }

    /// <inheritdoc/>
    public void Load(StoreReader store)
    {
        lock (door)
        {
            open.Clear();
            byVehicle.Clear();
            byTicket.Clear();
            foreach (var stay in StayRows.Open(store))
                Add(stay);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<StoreWrite> WritesFor(RecordedFact fact) => StayRows.WritesFor(fact);

    /// <inheritdoc/>
    public void Applied(RecordedFact fact)
    {
        lock (door)
        {
            if (fact.Fact is Fact.StayOpened opened)
                Add(new Stay(opened.Stay, opened.Credential, opened.Lane, opened.EnteredAt) { AnnouncedVersion = opened.AnnouncedVersion });
            else if (fact.Fact is Fact.StayPaid paid && open.TryGetValue(paid.Payment.Stay, out var stay))
                open[stay.Id] = stay.Apply(paid.Payment);
            else if (fact.Fact is Fact.StayLeft left)
                Remove(left.Stay);
        }
    }

    internal Stay? Find(StayId stay)
    {
        lock (door)
            return open.GetValueOrDefault(stay);
    }

    /// <summary>The oldest: two open stays of one vehicle mean that an exit was missed, and the older one is owed first.</summary>
    internal Stay? Find(Plate plate)
    {
        lock (door)
        {
            return byVehicle.TryGetValue(plate.Canonical, out var stays)
                ? stays.Select(stay => open[stay]).MinBy(stay => stay.EnteredAt)
                : null;
        }
    }

    internal Stay? Find(TicketId ticket)
    {
        lock (door)
            return byTicket.TryGetValue(ticket, out var stay) ? open[stay] : null;
    }

    private void Add(Stay stay)
    {
        if (!open.TryAdd(stay.Id, stay))
            return;
        if (stay.Credential is Credential.ByTicket { Ticket: var ticket })
            byTicket[ticket] = stay.Id;
        if (stay.Credential is not Credential.ByPlate { Plate: var plate })
            return;
        if (!byVehicle.TryGetValue(plate.Canonical, out var stays))
            byVehicle.Add(plate.Canonical, stays = []);
        stays.Add(stay.Id);
    }

    private void Remove(StayId id)
    {
        if (!open.Remove(id, out var stay))
            return;
        if (stay.Credential is Credential.ByTicket { Ticket: var ticket })
            byTicket.Remove(ticket);
        if (stay.Credential is not Credential.ByPlate { Plate: var plate })
            return;
        var stays = byVehicle[plate.Canonical];
        stays.Remove(id);
        if (stays.Count == 0)
            byVehicle.Remove(plate.Canonical);
    }
}
