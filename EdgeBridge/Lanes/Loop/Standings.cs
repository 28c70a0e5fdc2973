using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>What the garage knows of a credential at the moment at which it is shown.</summary>
internal sealed class Standings(Func<LaneKind> kind, Occupancy occupancy, IStayLedger stays)
{
    /// <summary>True when every bay is taken.</summary>
    internal bool IsFull => occupancy.IsFull;

    internal Standing Of(Plate plate, Instant at) => Of(stays.InsideBy(plate), at);

    internal Standing Of(TicketId ticket, Instant at) => Of(stays.InsideBy(ticket), at);

    /// <summary>Of a stay that somebody chose.</summary>
    internal Standing Of(StayId id, Instant at) => Of(stays.Find(id) is { IsInside: true } stay ? stay : null, at);

    /// <summary>True when nothing is due for a stay now.</summary>
    internal bool IsPaid(StayId id, Instant at) => stays.Find(id) is { } stay && stays.Quote(stay, at).Due.IsZero;

    private Standing Of(Stay? stay, Instant at)
    {
        if (kind() == LaneKind.Entry && occupancy.IsFull)
            return new Standing.Full();
        return stay is null
            ? new Standing.NotInside()
            : new Standing.Inside(stay.Id, stay.EnteredAt, stays.Quote(stay, at).Due);
    }
}
