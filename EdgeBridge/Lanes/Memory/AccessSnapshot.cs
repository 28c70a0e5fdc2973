using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>What the access rules said of a visit, as it is stored.</summary>
internal sealed record AccessSnapshot(int DenyVersion, long DenyAgeSeconds, int SubscribersVersion, long SubscribersAgeSeconds)
{
    public string? Group { get; init; }

    public long FromUnixTicks { get; init; }

    public long UntilUnixTicks { get; init; }

    public string? Stops { get; init; }

    public bool BeginsHere { get; init; }

    public bool IsWatched { get; init; }

    public bool IsOutOfOrder { get; init; }

    internal static AccessSnapshot? Of(AccessNote? note) => note is null ? null : new(
        note.DenyList.Version, (long)note.DenyList.Age.TotalSeconds, note.Subscribers.Version, (long)note.Subscribers.Age.TotalSeconds)
    {
        Group = note.Contract?.Group.Value,
        FromUnixTicks = note.Contract?.From.ToUnixTimeTicks() ?? 0,
        UntilUnixTicks = note.Contract?.Until.ToUnixTimeTicks() ?? 0,
        Stops = note.Stops?.Value,
        BeginsHere = note.BeginsHere,
        IsWatched = note.IsWatched,
        IsOutOfOrder = note.IsOutOfOrder,
    };

    internal AccessNote ToNote() => new(StampOf(DenyVersion, DenyAgeSeconds), StampOf(SubscribersVersion, SubscribersAgeSeconds))
    {
        Contract = Group is { } group
            ? new(SubscriberGroupId.Parse(group), Instant.FromUnixTimeTicks(FromUnixTicks), Instant.FromUnixTimeTicks(UntilUnixTicks))
            : null,
        Stops = Stops is { } stops ? StayId.Parse(stops) : null,
        BeginsHere = BeginsHere,
        IsWatched = IsWatched,
        IsOutOfOrder = IsOutOfOrder,
    };

    private static ListStamp StampOf(int version, long ageSeconds) => new(version, Duration.FromSeconds(ageSeconds));
}
