using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Grains.Stores;
using NodaTime;

namespace Fokus.Grains.Tests;

/// <summary>The grains' stores in memory.</summary>
internal sealed class MemoryStores : IGarageStore, IFactStore, IFaultStore, IStayStore, ITariffStore, IListStore
{
    private readonly ConcurrentDictionary<GarageId, GarageRecord> garages = [];
    private readonly ConcurrentDictionary<(GarageId, FactPlace), RecordedFact> facts = [];
    private readonly ConcurrentDictionary<(TariffBookId, int), BookDocument> books = [];
    private readonly ConcurrentDictionary<(GarageId, ListKind, int), ListDocument> lists = [];
    private readonly ConcurrentDictionary<(GarageId, StayId), StayRecord> stays = [];
    private readonly ConcurrentDictionary<(GarageId, LaneId, FaultCode), Instant> faults = [];

    /// <summary>Garages whose faults cannot be stored now.</summary>
    internal ConcurrentDictionary<GarageId, bool> Unwritable { get; } = [];

    internal bool Has(GarageId garage, LaneId lane, FaultCode fault) => faults.ContainsKey((garage, lane, fault));

    internal void Add(params IEnumerable<RecordedFact> more)
    {
        foreach (var fact in more)
            facts.TryAdd((fact.Id.Garage, new(fact.Id.Epoch, fact.Id.Seq)), fact);
    }

    internal void Add(GarageId garage, StayRecord stay) => stays[(garage, stay.Opened.Id)] = stay;

    public Task<bool> PutAsync(GarageRegistration registration, CancellationToken cancellationToken)
    {
        var isNew = !garages.ContainsKey(registration.Garage);
        garages.AddOrUpdate(
            registration.Garage,
            _ => new(registration, Book: null, 0, []),
            (_, known) => known with { Registration = registration });
        return Task.FromResult(isNew);
    }

    public Task<GarageRecord?> FindAsync(GarageId garage, CancellationToken cancellationToken) =>
        Task.FromResult(garages.GetValueOrDefault(garage));

    public Task PutLanesAsync(GarageId garage, ImmutableArray<LaneSheet> lanes, CancellationToken cancellationToken)
    {
        garages[garage] = garages[garage] with { Lanes = lanes };
        return Task.CompletedTask;
    }

    public Task PutBookInForceAsync(GarageId garage, TariffBookId book, int version, CancellationToken cancellationToken)
    {
        garages[garage] = garages[garage] with { Book = book, BookVersion = version };
        return Task.CompletedTask;
    }

    public Task MarkSeenAsync(GarageId garage, Instant at, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<GarageSummary?> SummariseAsync(GarageId garage, Instant at, CancellationToken cancellationToken) =>
        Task.FromResult(garages.TryGetValue(garage, out var record) ? Summarise(record) : null);

    public Task<ImmutableArray<GarageSummary>> SummariseAllAsync(Instant at, CancellationToken cancellationToken) =>
        Task.FromResult(garages.Values.Select(Summarise).OrderBy(one => one.Garage.Value, StringComparer.Ordinal).ToImmutableArray());

    public Task<IReadOnlyList<RecordedFact>> ReadLaneAsync(
        GarageId garage, LaneId lane, FactPlace after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RecordedFact>>(
        [
            .. facts.Where(fact => fact.Key.Item1 == garage && fact.Key.Item2 > after)
                .OrderBy(fact => fact.Key.Item2)
                .Select(fact => fact.Value)
                .Where(fact => fact.Fact is Fact.LaneHeard heard && heard.Lane == lane)
                .Take(limit),
        ]);

    public Task RaiseAsync(GarageId garage, LaneId lane, FaultCode fault, Instant at, CancellationToken cancellationToken)
    {
        if (Unwritable.ContainsKey(garage))
            throw new TimeoutException("The database does not answer.");
        faults.TryAdd((garage, lane, fault), at);
        return Task.CompletedTask;
    }

    public Task ClearAsync(GarageId garage, LaneId lane, FaultCode fault, Instant at, CancellationToken cancellationToken)
    {
        faults.TryRemove((garage, lane, fault), out _);
        return Task.CompletedTask;
    }

    public Task<StayRecord?> FindAsync(GarageId garage, StayId stay, CancellationToken cancellationToken) =>
        Task.FromResult(stays.GetValueOrDefault((garage, stay)));

    public Task<bool> AddAsync(BookDocument document, CancellationToken cancellationToken) =>
        Task.FromResult(books.TryAdd((document.Book, document.Version), document));

    public Task<BookDocument?> FindAsync(TariffBookId book, int version, CancellationToken cancellationToken) =>
        Task.FromResult(books.GetValueOrDefault((book, version)));

    public Task<bool> AddAsync(GarageId garage, ListDocument document, OperatorId by, CancellationToken cancellationToken) =>
        Task.FromResult(lists.TryAdd((garage, document.Kind, document.Version), document));

    public Task<ListDocument?> NewestAsync(GarageId garage, ListKind kind, CancellationToken cancellationToken) => Task.FromResult(
        lists.Where(list => list.Key.Item1 == garage && list.Key.Item2 == kind).OrderByDescending(list => list.Key.Item3).Select(list => list.Value).FirstOrDefault());

    private static GarageSummary Summarise(GarageRecord record) => new(
        record.Registration.Garage,
        record.Registration.Name,
        IsConnected: false,
        LastSeen: null,
        record.Registration.Capacity,
        Inside: 0,
        Brl.Zero,
        []);
}
