using System.Diagnostics;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Occupancy;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Uplink;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Live;

/// <summary>What the console shows besides the lanes, read from the rooms that know it.</summary>
internal sealed class GarageGlance(
    ConsoleGarage garage, ILaneDesk desk, IStayLedger stays, IAccessLists lists, TimeProvider clock, IAudit audit, ICloudState cloud, IOperators operators, IOptions<ConsoleOptions> options)
{
    private const int TicketTail = 4;

    internal OccupancyFrame Occupancy
    {
        get
        {
            var count = new OccupancyCount(garage.Capacity, stays.Inside);
            return new OccupancyFrame(count.Capacity, count.Inside, count.Free, count.TakenPercent, Groups, Lists);
        }
    }

    private IReadOnlyList<GroupFrame> Groups =>
        [.. lists.Subscribers.List.Groups.Select(group => new GroupFrame(group.Id.Value, group.Bays, stays.InsideBy(group.Id)))];

    private IReadOnlyList<ListFrame> Lists
    {
        get
        {
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            return
            [
                .. Enum.GetValues<ListKind>()
                    .Select(kind => (Kind: kind, Stamp: lists.StampOf(kind, now)))
                    .Where(list => list.Stamp.Version > 0 || lists.IsStale(list.Kind))
                    .Select(list => new ListFrame(
                        list.Kind.ToString(), list.Stamp.Version, (long)list.Stamp.Age.TotalMinutes, lists.IsStale(list.Kind))),
            ];
        }
    }

    internal CloudFrame Cloud => new(cloud.IsConnected, cloud.Since.ToUnixTimeMilliseconds(), cloud.Unacknowledged);

    internal LogFrame Log
    {
        get
        {
            var names = desk.Views.ToDictionary(view => view.Id, view => view.Name, StringComparer.Ordinal);
            string NameOf(string lane) => names.GetValueOrDefault(lane, lane);
            return new LogFrame(
                [.. stays.Latest(options.Value.LogRows).Select(stay => Passage(stay, NameOf(stay.EntryLane.Value)))],
                [.. audit.LatestOpenings(options.Value.LogRows).Select(entry => Hand(entry, NameOf(entry.Lane?.Value ?? "")))]);
        }
    }

    internal HandFrame Hand(AuditEntry entry, string lane) => new(
        entry.At.ToUnixTimeMilliseconds(), lane, operators.NameOf(entry.By), (int?)entry.Reason ?? 0, entry.Note);

    private static PassageFrame Passage(Stay stay, string lane)
    {
        var (who, isPlate) = stay.Credential switch
        {
            Credential.ByPlate known => (known.Plate.Written, true),
            Credential.ByTicket known => (Tail(known.Ticket.Value), false),
            Credential.ByTag known => (Tail(known.Tag.Canonical), false),
            Credential.ByCard known => (Tail(known.Card.Canonical), false),
            Credential.Unidentified => ("", false),
            _ => throw new UnreachableException("Credential is a closed family"),
        };
        return new PassageFrame(
            (stay.LeftAt ?? stay.EnteredAt).ToUnixTimeMilliseconds(),
            stay.LeftAt is not null,
            lane,
            who,
            isPlate,
            stay.LeftAt is { } left ? (long)(left - stay.EnteredAt).TotalMilliseconds : null,
            stay.Paid.Centavos,
            stay.Fate?.ToString());
    }

    private static string Tail(string number) => number.Length <= TicketTail ? number : $"…{number[^TicketTail..]}";
}
