using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs.Subscribers;

namespace Fokus.Domain.Stays.Segments;

/// <summary>By which right a vehicle stands.</summary>
public abstract record SegmentRight
{
    private SegmentRight()
    {
    }

    /// <summary>By nothing but what it pays (avulso).</summary>
    public sealed record Transient : SegmentRight;

    /// <summary>By a subscription.</summary>
    /// <param name="Contract">Which.</param>
    public sealed record Subscription(SubscriberContract Contract) : SegmentRight;

    /// <summary>By the price table of an agreement.</summary>
    /// <param name="Agreement">Which.</param>
    public sealed record AgreementTable(AgreementId Agreement) : SegmentRight;
}
