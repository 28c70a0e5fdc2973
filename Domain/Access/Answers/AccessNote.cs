using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs.Subscribers;

namespace Fokus.Domain.Access.Answers;

/// <summary>
/// What the access rules said of a credential, besides whether it may pass. It is written down with what was shown: years
/// later it says by which lists, how old, a gate was opened.
/// </summary>
/// <param name="DenyList">The deny list that was looked at.</param>
/// <param name="Subscribers">The list of subscribers that was looked at.</param>
public sealed record AccessNote(ListStamp DenyList, ListStamp Subscribers)
{
    /// <summary>The subscription that it parks by; <c>null</c> when it pays like everybody.</summary>
    public SubscriberContract? Contract { get; init; }

    /// <summary>Entry: the stay whose exit was missed, and that the system ends once the vehicle is in; <c>null</c> for none.</summary>
    public StayId? Stops { get; init; }

    /// <summary>Exit: the entry was missed. The stay of the standing begins and ends as the vehicle leaves.</summary>
    public bool BeginsHere { get; init; }

    /// <summary>True when somebody wants to be told wherever it shows up.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Exit: true when it was used out of order, and somebody is to be told although it passes.</summary>
    public bool IsOutOfOrder { get; init; }
}
