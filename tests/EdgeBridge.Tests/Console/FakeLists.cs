using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Access.Lists;
using Fokus.EdgeBridge.Replica.Lists;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

/// <summary>The lists of a garage, as a test says.</summary>
internal sealed class FakeLists : IAccessLists
{
    public SubscriberRegister Subscribers { get; set; } = new(SubscriberList.Empty);

    public DenyList DenyList { get; set; } = DenyList.Empty(NodaConstants.UnixEpoch);

    internal Duration Age { get; set; } = Duration.Zero;

    internal ListKind? Stale { get; set; }

    public ListStamp StampOf(ListKind kind, Instant at) => new(kind == ListKind.Subscribers ? Subscribers.List.Version : DenyList.Version, Age);

    public bool IsStale(ListKind kind) => Stale == kind;
}
