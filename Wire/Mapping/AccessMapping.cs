using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Wire.Edge.V1;
using NodaTime;

namespace Fokus.Wire.Mapping;

/// <summary>What the access rules said to bodies and back.</summary>
internal static class AccessMapping
{
    internal static AccessNoteBody ToBody(this AccessNote note) => new()
    {
        DenyList = note.DenyList.ToBody(),
        Subscribers = note.Subscribers.ToBody(),
        Contract = note.Contract?.ToBody(),
        Stops = note.Stops?.Value ?? "",
        BeginsHere = note.BeginsHere,
        IsWatched = note.IsWatched,
        IsOutOfOrder = note.IsOutOfOrder,
    };

    internal static AccessNote ToNote(this AccessNoteBody body) => new(
        WireValues.Required(body.DenyList, "deny_list").ToStamp(), WireValues.Required(body.Subscribers, "subscribers").ToStamp())
    {
        Contract = body.Contract?.ToContract(),
        Stops = body.Stops.Length == 0 ? null : StayId.Parse(body.Stops),
        BeginsHere = body.BeginsHere,
        IsWatched = body.IsWatched,
        IsOutOfOrder = body.IsOutOfOrder,
    };

    internal static ContractBody ToBody(this SubscriberContract contract) => new()
    {
        Group = contract.Group.Value,
        FromUnixTicks = contract.From.ToWire(),
        UntilUnixTicks = contract.Until.ToWire(),
    };

    internal static SubscriberContract ToContract(this ContractBody body) => new(
        SubscriberGroupId.Parse(body.Group), body.FromUnixTicks.ToInstant(), body.UntilUnixTicks.ToInstant());

    // Whole seconds: an age is read by people.
    private static ListStampBody ToBody(this ListStamp stamp) => new()
    {
        Version = stamp.Version,
        AgeSeconds = (long)stamp.Age.TotalSeconds,
    };

    private static ListStamp ToStamp(this ListStampBody body) => body is { Version: >= 0, AgeSeconds: >= 0 and < 100L * 366 * 86400 }
        ? new(body.Version, Duration.FromSeconds(body.AgeSeconds))
        : throw new FormatException("A list has a version and an age of zero or more.");
}
