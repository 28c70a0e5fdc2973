namespace Fokus.EdgeBridge.Stays.Tickets;

/// <summary>Whether tickets without a seal are taken: those that were printed before this garage sealed any.</summary>
internal enum UnsealedTickets
{
    /// <summary>Taken for a stay that began before the garage's first key was made. After an upgrade nobody is stuck, and it ends by itself.</summary>
    OfBefore = 1,

    /// <summary>Taken always: where the garage's clock was wrong when its key was made, or the key was lost.</summary>
    Always = 2,

    /// <summary>Never taken.</summary>
    Never = 3,
}
