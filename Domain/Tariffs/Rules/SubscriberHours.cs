using Fokus.Domain.Tariffs.Rules.Hours;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: subscriptions. Which parts of a stay one covers: inside its contract and its group's hours.</summary>
internal sealed class SubscriberHours
{
    private readonly SubscriberContract contract;
    private readonly SubscriberGroup group;
    private readonly StayHours stay;
    private readonly WeekHours[] hours;

    internal SubscriberHours(SubscriberContract contract, SubscriberGroup group, StayHours stay)
    {
        (this.contract, this.group, this.stay) = (contract, group, stay);
        hours = new WeekHours[group.Covered.Length];
        for (var i = 0; i < hours.Length; i++)
            hours[i] = new(group.Covered[i].Days, group.Covered[i].From, group.Covered[i].Until);
    }

    internal SubscriberGroup Group => group;

    internal bool Cover(Instant at) => at >= contract.From && at < contract.Until && CoverHour(stay.Clock.At(at));

    /// <summary>The moment at which cover begins or ends; <paramref name="limit"/> when neither does before it.</summary>
    internal Instant Until(Instant at, Instant limit)
    {
        var covered = Cover(at);
        var edge = at;
        while (true)
        {
            edge = NextEdge(edge);
            if (edge >= limit)
                return limit;
            if (Cover(edge) != covered)
                return edge;
        }
    }

    private bool CoverHour(WallTime time)
    {
        foreach (var each in hours)
        {
            if (each.Hold(time, stay.Days))
                return true;
        }

        return false;
    }

    private Instant NextEdge(Instant at)
    {
        var edge = stay.Clock.After(at, WeekHours.NextEdge(hours, stay.Clock.At(at)));
        if (contract.From > at && contract.From < edge)
            edge = contract.From;
        return contract.Until > at && contract.Until < edge ? contract.Until : edge;
    }
}
