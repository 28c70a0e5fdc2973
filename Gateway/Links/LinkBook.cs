using Fokus.Domain.Ids;
using Fokus.Gateway.Upstream;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Links;

/// <summary>How the garages' links are, as the hub said a moment ago.</summary>
internal sealed class LinkBook(LiveRequests live, TimeProvider clock)
{
    /// <summary>A hub that has been silent for so long is not there, and what it said is no longer known.</summary>
    public static readonly Duration FreshFor = Duration.FromSeconds(5);

    private volatile LinkReport? report;

    /// <summary>A garage's link; <c>null</c> when the hub does not know it, says nothing, or is not on this machine.</summary>
    public GarageLink? Find(GarageId garage) =>
        report is { } last && clock.GetCurrentInstant() - last.WrittenAt <= FreshFor ? last.Find(garage) : null;

    /// <summary>Takes a report over. What is open with a garage that lost its right to a link ends now.</summary>
    public void Take(LinkReport next)
    {
        if (next.WrittenAt == report?.WrittenAt)
            return;
        var before = report;
        report = next;
        foreach (var link in next.Garages.Where(link => link.Verdict.State is LinkState.Revoked))
        {
            if (before?.Find(link.Garage)?.Verdict.State is not LinkState.Revoked)
                live.EndWhere(request => string.Equals(request.Audience, link.Garage.Value, StringComparison.Ordinal));
        }
    }
}
