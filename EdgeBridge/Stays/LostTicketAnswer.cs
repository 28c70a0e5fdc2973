using Fokus.Domain.Stays.Answers;
using Fokus.EdgeBridge.Journal;

namespace Fokus.EdgeBridge.Stays;

/// <summary>What became of the word that a ticket was lost.</summary>
internal abstract record LostTicketAnswer
{
    private LostTicketAnswer()
    {
    }

    /// <summary>The paper is void, and the stay goes on under what else its vehicle showed.</summary>
    internal sealed record Void : LostTicketAnswer;

    /// <summary>The same order came before; it was carried out then.</summary>
    internal sealed record Repeated : LostTicketAnswer;

    /// <summary>This garage knows no such stay.</summary>
    internal sealed record NoSuchStay : LostTicketAnswer;

    /// <summary>The stay has no ticket, or not any more.</summary>
    internal sealed record NoTicket : LostTicketAnswer;

    /// <summary>The stay cannot lose its ticket now; nothing was recorded.</summary>
    internal sealed record Refused(StayRefusal Why) : LostTicketAnswer;

    /// <summary>The journal could not take it: the paper still opens. Say it again.</summary>
    internal sealed record NotRecorded(AppendFailure Why) : LostTicketAnswer;
}
