using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Fokus.EdgeBridge.Stays.Tickets;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <content>
/// Tickets that are shown. One that is not ours says nothing of any stay: it is refused at once, counted and shown, and is not
/// an input of the lane.
/// </content>
internal sealed partial class LaneWorker
{
    private (LaneVisitId Visit, TicketRefusal Why)? refusedTicket;

    /// <summary>Why the last thing that the driver who waits here showed was no ticket of ours; over once it is let through.</summary>
    private TicketRefusal? RefusedTicket =>
        refusedTicket is { } refused && refused.Visit == recorder.State.Visit?.Id
            && recorder.State.Phase is not (LanePhase.Opening or LanePhase.Open or LanePhase.Crossing)
                ? refused.Why : null;

    private async Task ScanAsync(string text, Instant at, CancellationToken cancellationToken)
    {
        if (Kind != LaneKind.Exit)
        {
            LogNoTicket(parts.Logger, equipment.Lane, text.Length);
            return;
        }

        switch (parts.Tickets.Read(text))
        {
            case TicketVerdict.Good good:
                refusedTicket = null;
                var standing = standings.Of(new Credential.ByTicket(good.Ticket), recorder.State.Visit, at);
                await HearAsync(new LaneInput.TicketShown(good.Ticket, standing), at, cancellationToken);
                break;
            case TicketVerdict.Refused refused:
                LogTicketRefused(parts.Logger, equipment.Lane, refused.Why, text.Length);
                refusedTicket = recorder.State.Visit?.Id is { } visit ? (visit, refused.Why) : null;
                break;
            default:
                throw new UnreachableException("TicketVerdict is a closed family");
        }
    }
}
