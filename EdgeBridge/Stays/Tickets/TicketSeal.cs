using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Tickets;

namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>
/// Seals a ticket: HMAC-SHA256, cut to 96 bits, over the garage's id and the ticket's number. The garage's id is in it, so that
/// not even one key in two garages would let one's tickets through at the other's exit. Pure.
/// </summary>
internal static class TicketSeal
{
    /// <summary>The printed text of a ticket.</summary>
    internal static TicketText Write(TicketKey key, GarageId garage, TicketId ticket) =>
        TicketText.Of(ticket, MarkOf(garage), Of(key, garage, TicketText.NumberOf(ticket)));

    /// <summary>By which a reader knows at once that a ticket is another garage's. It proves nothing.</summary>
    internal static byte[] MarkOf(GarageId garage) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"fokus ticket mark\0{garage.Value}"))[..TicketText.MarkBytes];

    /// <summary>Whether one of the keys has sealed it for this garage. Takes as long for a good one as for a bad one.</summary>
    internal static bool IsGood(TicketText text, GarageId garage, IEnumerable<TicketKey> keys)
    {
        var isGood = false;
        foreach (var key in keys)
            isGood |= CryptographicOperations.FixedTimeEquals(Of(key, garage, text.Number), text.Seal);
        return isGood;
    }

    private static byte[] Of(TicketKey key, GarageId garage, ReadOnlySpan<byte> number) =>
        HMACSHA256.HashData(key.Secret.Span, [.. Encoding.UTF8.GetBytes($"fokus ticket 1\0{garage.Value}\0"), .. number])[..TicketText.SealBytes];
}
