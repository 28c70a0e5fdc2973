using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Tariffs;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Uplink;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

/// <summary>What the console reads besides lanes: stays, hand openings and the link, as a test says.</summary>
internal sealed class FakeGarage : IStayLedger, IAudit, ICloudState
{
    internal List<Stay> Stays { get; } = [];

    internal List<AuditEntry> Entries { get; } = [];

    public bool IsConnected { get; set; } = true;

    public Instant Since { get; set; } = Instant.FromUtc(2026, 3, 2, 12, 0);

    public long Unacknowledged { get; set; }

    public IReadOnlyCollection<byte[]> GatewayKeys { get; set; } = [];

    public int Inside { get; set; }

    public IReadOnlyList<Stay> Open => Stays;

    public IReadOnlyList<Stay> Latest(int count) => [.. Stays.Take(count)];

    IReadOnlyList<AuditEntry> IAudit.Latest(int count) => [.. Entries.Take(count)];

    public IReadOnlyList<AuditEntry> LatestOpenings(int count) => [.. Entries.Where(entry => entry.Order is LaneInput.OpenOrdered).Take(count)];

    public Dictionary<SubscriberGroupId, int> InsideOf { get; } = [];

    public IReadOnlyList<Stay> InsideBy(params IEnumerable<Credential> credentials) => [];

    public int InsideBy(SubscriberGroupId group) => InsideOf.GetValueOrDefault(group);

    public bool IsVoid(TicketId ticket) => false;

    public Instant? LastUse(IEnumerable<Credential> credentials) => null;

    public Stay? Find(StayId stay) => null;

    public int AnnouncedVersion(Instant at) => throw new NotSupportedException("The console gives no tickets.");

    public Quote Quote(Stay stay, Instant at, PayPointId? point = null) => throw new NotSupportedException("The console prices nothing.");

    public Task<PayAnswer> PayAsync(PayOrder order, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The console takes no payments.");

    internal List<(StayId Stay, StayCommand Order)> Lost { get; } = [];

    public LostTicketAnswer LostAnswer { get; set; } = new LostTicketAnswer.Void();

    public Task<LostTicketAnswer> LoseTicketAsync(StayId stay, StayCommand order, CancellationToken cancellationToken)
    {
        Lost.Add((stay, order));
        return Task.FromResult(LostAnswer);
    }
}
