using System.Diagnostics.CodeAnalysis;
using Fokus.Domain.Ids;

namespace Fokus.Domain.Stays.Tickets;

/// <summary>
/// What is printed on a ticket, as QR code and to be typed: a version, a mark of the garage, the ticket's number and a seal.
/// Fifty characters of a base32 without look-alikes, all of which a QR code holds in its dense alphanumeric form.
/// </summary>
/// <remarks>Reading says nothing of whether the seal is good: only the garage that printed it can tell.</remarks>
public sealed class TicketText
{
    /// <summary>How many bytes say which garage.</summary>
    public const int MarkBytes = 2;

    /// <summary>How many bytes the seal has: 96 bits.</summary>
    public const int SealBytes = 12;

    private const byte Version = 1;
    private const int NumberBytes = 16;
    private const int AllBytes = 1 + MarkBytes + NumberBytes + SealBytes;
    private const int GroupLength = 5;
    private const int GroupsALine = 5;

    private readonly byte[] bytes;

    private TicketText(byte[] bytes) => this.bytes = bytes;

    /// <summary>The mark of the garage that printed it.</summary>
    public ReadOnlySpan<byte> Mark => bytes.AsSpan(1, MarkBytes);

    /// <summary>The ticket's number, as the seal covers it.</summary>
    public ReadOnlySpan<byte> Number => bytes.AsSpan(1 + MarkBytes, NumberBytes);

    /// <summary>The seal.</summary>
    public ReadOnlySpan<byte> Seal => bytes.AsSpan(1 + MarkBytes + NumberBytes, SealBytes);

    /// <summary>The ticket's number.</summary>
    public TicketId Ticket => TicketId.Parse(Convert.ToHexStringLower(Number));

    /// <summary>The text in the QR code.</summary>
    public string Code => TicketLetters.Write(bytes);

    /// <summary>The same text for people: two lines of five groups of five.</summary>
    public IReadOnlyList<string> Lines => [.. Code.Chunk(GroupLength).Select(group => new string(group)).Chunk(GroupsALine).Select(line => string.Join('-', line))];

    /// <summary>The bytes of a ticket's number. Throws when it is not one that <see cref="IdSource"/> minted: 32 hexadecimal digits.</summary>
    public static byte[] NumberOf(TicketId ticket) => ticket.Value.Length == 2 * NumberBytes
        ? Convert.FromHexString(ticket.Value)
        : throw new ArgumentException("The ticket's number is not one that was minted here.", nameof(ticket));

    /// <summary>The text of a ticket.</summary>
    public static TicketText Of(TicketId ticket, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> seal)
    {
        if (mark.Length != MarkBytes || seal.Length != SealBytes)
            throw new ArgumentException($"A mark has {MarkBytes} bytes and a seal {SealBytes}.", nameof(seal));
        return new([Version, .. mark, .. NumberOf(ticket), .. seal]);
    }

    /// <summary>True and the text when it is a ticket's. Small letters, blanks and hyphens do not matter, and O, I and L are 0, 1 and 1.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out TicketText? ticket)
    {
        ticket = TicketLetters.Read(text ?? "", AllBytes) is [Version, ..] bytes ? new(bytes) : null;
        return ticket is not null;
    }

    /// <summary>Masked: whoever has the text has the ticket.</summary>
    public override string ToString() => "ticket";
}
