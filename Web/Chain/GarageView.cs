using Fokus.Domain.Faults;
using Fokus.Domain.Money;
using Fokus.Domain.Occupancy;
using NodaTime;

namespace Fokus.Web.Chain;

/// <summary>What the chain console shows of one garage.</summary>
/// <param name="Id">The garage.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Host">Its public host name, with port where it is not 443.</param>
/// <param name="IsConnected">True while its link is up. Without one no number of it is shown as if it were live.</param>
/// <param name="LastSeen">When it was last heard; <c>null</c> when never.</param>
/// <param name="Occupancy">How full it is.</param>
/// <param name="RevenueToday">What was taken since midnight on its own wall clock.</param>
/// <param name="Faults">What is wrong there now, the most urgent first.</param>
public sealed record GarageView(
    string Id,
    string Name,
    string Host,
    bool IsConnected,
    Instant? LastSeen,
    OccupancyCount Occupancy,
    Brl RevenueToday,
    IReadOnlyList<FaultCode> Faults);
