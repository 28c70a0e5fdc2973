using Fokus.EdgeBridge.Journal;
using Fokus.Wire.Edge.V1;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// Sees whether this disk was restored from a copy: then the cluster has facts that this disk never wrote, or wrote
/// otherwise. Two facts with one number are the same when they happened at the same moment, to a ten-millionth of a second.
/// </summary>
internal sealed class RestoredDisk(LinkParts parts, LinkLine line)
{
    private const int Page = 1000;

    private readonly FactJournal journal = parts.Journal;

    /// <summary>The first fact of this disk that the cluster does not have; <c>null</c> when both tell one story.</summary>
    internal async Task<long?> PartingAsync(long epoch, Welcome welcome, CancellationToken cancellationToken)
    {
        var last = journal.LastSeq;
        if (welcome.AckedSeq <= last && IsSame(epoch, welcome.AckedSeq, welcome.AckedAtUnixTicks))
            return null;
        // What this disk knew to be acknowledged when it was copied is the same on both sides.
        return welcome.Protocol < LinkSession.WithJournal ? last + 1 : await WalkAsync((epoch, journal.AckedSeq + 1), last, cancellationToken);
    }

    private async Task<long> WalkAsync((long Epoch, long Seq) from, long last, CancellationToken cancellationToken)
    {
        var seq = from.Seq;
        while (seq <= last)
        {
            var asked = new MomentsAsked { Epoch = from.Epoch, FromSeq = seq, Most = Page };
            // Each page has its own patience: there can be thousands of them.
            using var limit = new CancellationTokenSource(parts.Options.WelcomeLimit, parts.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var moments = (await line.Live.MomentsAsync(asked, line.Headers, cancellationToken: either.Token)).AtUnixTicks;
            if (moments.Count == 0)
                return seq;
            foreach (var moment in moments)
            {
                if (seq > last || !IsSame(from.Epoch, seq, moment))
                    return seq;
                seq++;
            }
        }

        return seq;
    }

    /// <summary>A fact that is not kept any more was acknowledged long before any copy.</summary>
    private bool IsSame(long epoch, long seq, long atUnixTicks) =>
        atUnixTicks == 0 || seq == 0
        || journal.ReadFrom(epoch, seq, 1) is not [var row] || row.Seq != seq || row.AtUnixTicks == atUnixTicks;
}
