using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Access.Lists;
using NodaTime;

namespace Fokus.EdgeBridge.Replica.Lists;

/// <summary>The lists by which the garage lets pass, whether or not the cluster can be asked.</summary>
internal interface IAccessLists
{
    /// <summary>Whoever parks by a contract.</summary>
    SubscriberRegister Subscribers { get; }

    /// <summary>Whoever is stopped or watched.</summary>
    DenyList DenyList { get; }

    /// <summary>The version of a list, and how long ago it was last known to be the newest.</summary>
    ListStamp StampOf(ListKind kind, Instant at);

    /// <summary>True when a newer one came and could not be taken: decisions are made with the one before.</summary>
    bool IsStale(ListKind kind);
}
