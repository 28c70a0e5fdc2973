using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes.Memory;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.EdgeBridge.Lanes.Views;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Stays.Tickets;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>What all lanes share.</summary>
/// <param name="Garage">For tickets.</param>
/// <param name="Occupancy">How full the garage is.</param>
/// <param name="Journal">Where every input goes first.</param>
/// <param name="Stays">Who is inside, and what they owe.</param>
/// <param name="Lists">Who may pass.</param>
/// <param name="Reader">The plate engine; <c>null</c> when the garage has none.</param>
/// <param name="Pictures">Where pictures are kept.</param>
/// <param name="Commands">The orders that were seen.</param>
/// <param name="Board">Where the lane shows itself.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Logger">The log.</param>
internal sealed record LaneParts(
    LaneGarage Garage,
    Occupancy Occupancy,
    FactJournal Journal,
    IStayLedger Stays,
    IAccessLists Lists,
    IPlateReader? Reader,
    PictureStore Pictures,
    CommandMemory Commands,
    LaneBoard Board,
    TimeProvider Clock,
    ILogger Logger)
{
    /// <summary>What is printed on tickets, and which are ours.</summary>
    internal required TicketOffice Tickets { get; init; }
}
