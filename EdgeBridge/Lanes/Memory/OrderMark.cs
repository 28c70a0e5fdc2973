using System.Security.Cryptography;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;

namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>
/// What is remembered of an order: its id, and a digest of what it says and to which lane. Its moments are left out: they
/// are put on the garage's clock when it is received, so the same order that comes again has others.
/// </summary>
/// <param name="Command">Its id.</param>
/// <param name="Digest">Of all else; empty for an order of before digests were kept, which counts as the same as any.</param>
internal sealed record OrderMark(CommandId Command, string Digest)
{
    internal static OrderMark Of(LaneId lane, ManualOpen order) =>
        Of(order.Command, "open", lane, order.By, order.Reason, order.Note, order.Fate);

    internal static OrderMark Of(LaneId lane, ModeOrder order) =>
        Of(order.Command, "mode", lane, order.By, order.Mode, order.Reason, order.Note, order.Fate);

    internal static OrderMark Of(LaneId lane, DirectionOrder order) =>
        Of(order.Command, "direction", lane, order.By, order.Direction, order.Note);

    internal static OrderMark Of(LaneId lane, NamingOrder order) =>
        Of(order.Command, "stay", lane, order.By, order.Stay, order.Note);

    internal bool IsSameAs(OrderMark other) =>
        Digest.Length == 0 || other.Digest.Length == 0 || string.Equals(Digest, other.Digest, StringComparison.Ordinal);

    /// <summary>JSON keeps the parts apart, whatever is in a note.</summary>
    private static OrderMark Of(CommandId command, params IReadOnlyList<object> parts) =>
        new(command, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts.Select(part => part.ToString())))));
}
