using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.EdgeLink;

/// <summary>Frames to what grains understand, and back.</summary>
internal static class Frames
{
    internal static CloudFrame Refused(string code, string text) => new() { Refused = new Refused { Code = code, Text = text } };

    /// <summary>The outcome of a command; an outcome of a newer garage means that nobody here knows.</summary>
    internal static OpenOutcome ToOutcome(this CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Accepted => OpenOutcome.Accepted,
        CommandOutcome.Refused => OpenOutcome.Refused,
        CommandOutcome.Expired => OpenOutcome.Expired,
        CommandOutcome.Repeated => OpenOutcome.Repeated,
        CommandOutcome.Conflict => OpenOutcome.Conflict,
        _ => OpenOutcome.Unknown,
    };

    /// <summary>The announced lanes. Throws <see cref="FormatException"/> when they are not whole.</summary>
    internal static ImmutableArray<LaneSheet> ToLanes(this IEnumerable<LaneAnnouncement> lanes)
    {
        var sheets = lanes.Select(ToLane).OrderBy(lane => lane.Lane.Value, StringComparer.Ordinal).ToImmutableArray();
        return sheets.Select(lane => lane.Lane).Distinct().Count() == sheets.Length
            ? sheets
            : throw new FormatException("Two lanes have the same id.");
    }

    private static LaneSheet ToLane(LaneAnnouncement lane) => new(
        LaneId.Parse(lane.Lane),
        lane.Name.Length is > 0 and <= 60 && !lane.Name.Contains('\0', StringComparison.Ordinal)
            ? lane.Name
            : throw new FormatException($"Lane {lane.Lane} needs a name of 1 to 60 characters."),
        Enum.IsDefined((LaneKind)lane.Kind)
            ? (LaneKind)lane.Kind
            : throw new FormatException($"Lane {lane.Lane} is of a kind that this version does not know."),
        [.. lane.Cameras.Select(DeviceId.Parse)]);
}
