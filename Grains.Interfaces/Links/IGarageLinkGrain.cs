using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Tariffs;
using Orleans.Concurrency;

namespace Fokus.Grains.Interfaces.Links;

/// <summary>
/// The one link of a garage, wherever its stream ends. Key: <see cref="GrainKeys.Garage"/>. On disk it keeps
/// which session is the newest, and no command: one that is under way when it dies is answered as unknown, never sent again.
/// </summary>
[GrainInterfaceType("fokus.IGarageLinkGrain"), Alias("fokus.IGarageLinkGrain")]
public interface IGarageLinkGrain : IGrainWithStringKey
{
    /// <summary>A new session: it wins at once, and the one before it is ended.</summary>
    [Alias("Attach")]
    Task AttachAsync(string session, IEdgeConnection connection);

    /// <summary>A session says that it lives, and hands its connection over again in case it was forgotten. Only the newest gets the link back.</summary>
    [Alias("Renew"), AlwaysInterleave]
    Task<RenewAnswer> RenewAsync(string session, IEdgeConnection connection);

    /// <summary>A session ended; means nothing when it is not the garage's session any more.</summary>
    [Alias("Detach")]
    Task DetachAsync(string session);

    /// <summary>Ends the garage's session now, whoever has it: its right to a link was taken away.</summary>
    [Alias("Cut"), AlwaysInterleave]
    Task CutAsync();

    /// <summary>Sends an order to the garage and waits for its reply, at most a second longer than the order lives.</summary>
    [Alias("Send"), AlwaysInterleave, ResponseTimeout("00:00:12")]
    Task<OpenOutcome> SendAsync(LaneId lane, ManualOpen order);

    /// <summary>The garage's reply. From a session that is not the garage's any more it means nothing.</summary>
    [Alias("Replied"), AlwaysInterleave]
    Task RepliedAsync(string session, CommandId command, OpenOutcome outcome);

    /// <summary>Sends a book to the garage if it is connected; if not, it gets the one in force when it comes back.</summary>
    [Alias("SendBook"), AlwaysInterleave]
    Task SendBookAsync(BookDocument document);

    /// <summary>Sends a list to the garage if it is connected; if not, it gets the one in force when it comes back.</summary>
    [Alias("SendList"), AlwaysInterleave]
    Task SendListAsync(ListDocument document);

    /// <summary>How the link stands.</summary>
    [Alias("Read"), AlwaysInterleave]
    Task<LinkSheet> ReadAsync();
}
