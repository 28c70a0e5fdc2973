using NodaTime;

namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>A key of this garage, with which it seals its tickets.</summary>
/// <param name="Secret">32 random bytes.</param>
/// <param name="MadeAt">When it was made.</param>
internal sealed record TicketKey(ReadOnlyMemory<byte> Secret, Instant MadeAt)
{
    /// <summary>How many bytes a key has.</summary>
    internal const int Length = 32;

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"key of {MadeAt}";
}
