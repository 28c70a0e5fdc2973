using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Web.Text;

namespace Fokus.Web.Lanes;

/// <summary>What a lane's card says; the script says the same of a <see cref="LaneFrame"/>.</summary>
public static class LaneSaying
{
    /// <summary>The most urgent fault that an operator acts on; <c>null</c> when there is none.</summary>
    public static FaultCode? WorstOf(LaneView view)
    {
        foreach (var fault in view.Faults)
        {
            if (FaultCatalogue.Of(fault).Priority != FaultPriority.Maintenance)
                return fault;
        }

        return null;
    }

    /// <summary>What is going on: the worst fault, else the phase.</summary>
    public static string StateOf(LaneView view, Texts text) =>
        WorstOf(view) is { } fault ? text.Of(fault) : text.Of(view.Phase);

    /// <summary>Why what was shown is no ticket of ours; else how the vehicle is known: its ticket, or how surely its plate was read.</summary>
    public static string SourceOf(LaneView view, Texts text) => view switch
    {
        { RefusedTicket: { } why } => text.Of(why),
        { Ticket.Length: > 0 } => text["Lanes.Ticket", view.Ticket],
        { Plate.Length: > 0, ConfidencePermille: { } permille } => text["Lanes.Read", permille / 10],
        { Plate.Length: > 0 } => text["Lanes.ByPlate"],
        _ => "",
    };

    /// <summary>True when nobody is there and nothing is wrong.</summary>
    public static bool IsQuiet(LaneView view) => view.Phase == LanePhase.Idle && WorstOf(view) is null;
}
