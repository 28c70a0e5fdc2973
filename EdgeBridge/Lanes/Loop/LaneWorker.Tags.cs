using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Drivers.Antennas;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <content>
/// Tags. An antenna reaches further than the loop: a tag that is seen just before its vehicle arms is kept for it, and one that
/// is seen while nobody is there is not written down, or a parked vehicle would fill the journal.
/// </content>
internal sealed partial class LaneWorker
{
    private static readonly TimeSpan BeforeArming = TimeSpan.FromSeconds(2);

    private (TagId Tag, long Since)? early;
    private bool isAntennaAway;

    private bool IsSomebodyThere => recorder.State is { Arming: LoopState.Occupied, Visit: not null };

    private async Task SenseAsync(LaneItem.Sensed sensed, Instant at, CancellationToken cancellationToken)
    {
        switch (sensed.Signal)
        {
            case AntennaSignal.Seen seen when IsSomebodyThere:
                await HearTagAsync(seen.Tag, at, cancellationToken);
                break;
            case AntennaSignal.Seen seen:
                early = (seen.Tag, sensed.Since);
                break;
            case AntennaSignal.Lost when isAntennaAway:
                // It is tried again and again, and told once.
                break;
            case AntennaSignal.Lost lost:
                isAntennaAway = true;
                LogAntennaLost(parts.Logger, equipment.Lane, lost.Why);
                break;
            case AntennaSignal.Online:
                isAntennaAway = false;
                LogAntennaBack(parts.Logger, equipment.Lane);
                break;
            default:
                throw new UnreachableException("AntennaSignal is a closed family");
        }
    }

    private async Task CatchUpOnTagAsync(Instant at, CancellationToken cancellationToken)
    {
        if (early is not { } seen || !IsSomebodyThere)
            return;
        early = null;
        if (parts.Clock.GetElapsedTime(seen.Since) <= BeforeArming)
            await HearTagAsync(seen.Tag, at, cancellationToken);
    }

    private Task<LaneDecision?> HearTagAsync(TagId tag, Instant at, CancellationToken cancellationToken) => HearAsync(
        new LaneInput.TagRead(tag, standings.Of(new Credential.ByTag(tag), recorder.State.Visit, at)), at, cancellationToken);
}
