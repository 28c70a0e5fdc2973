using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Replica.Lists;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>What a session with the cluster works with.</summary>
/// <param name="Garage">Who calls.</param>
/// <param name="Options">Limits.</param>
/// <param name="Journal">Where the facts come from.</param>
/// <param name="Lanes">Where orders go.</param>
/// <param name="Tariffs">Where tariff books go.</param>
/// <param name="Lists">Where the lists of who may pass go.</param>
/// <param name="State">What others see of the link.</param>
/// <param name="Watch">Learns from the cluster's clock.</param>
/// <param name="Clock">This machine's clock.</param>
/// <param name="Logger">The log.</param>
internal sealed record LinkParts(
    LinkGarage Garage,
    UplinkOptions Options,
    FactJournal Journal,
    ILaneDesk Lanes,
    TariffShelf Tariffs,
    ListShelf Lists,
    CloudState State,
    ClockWatch Watch,
    TimeProvider Clock,
    ILogger Logger);
