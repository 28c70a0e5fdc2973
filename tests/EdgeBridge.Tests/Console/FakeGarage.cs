using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
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

    public Stay? InsideBy(Plate plate) => null;

    public Stay? InsideBy(TicketId ticket) => null;

    public Stay? Find(StayId stay) => null;

    public int AnnouncedVersion(Instant at) => throw new NotSupportedException("The console gives no tickets.");

    public Quote Quote(Stay stay, Instant at, PayPointId? point = null) => throw new NotSupportedException("The console prices nothing.");

    public Task<PayAnswer> PayAsync(PayOrder order, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The console takes no payments.");
}
