using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Lanes;
using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.Storage.Facts;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Grpc.Core;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.EdgeLink;

/// <summary>The two directions of a garage's stream.</summary>
internal sealed partial class EdgeStream(
    GarageId garage,
    long epoch,
    string session,
    Outbox outbox,
    IGrainFactory grains,
    FactLedger ledger,
    TimeProvider time,
    ILogger<EdgeStream> logger)
{
    private const int MostFacts = 200;

    /// <summary>A garage that sends what was not asked for so often does not understand us.</summary>
    private const int MostGaps = 10;

    private readonly IClock clock = time.ToClock();
    private readonly IGarageLinkGrain link = grains.GetGrain<IGarageLinkGrain>(GrainKeys.Garage(garage));
    private long heard = time.GetTimestamp();
    private volatile bool isBusy;
    private int gaps;

    /// <summary>How long the garage has said nothing; zero while something that it said is being stored.</summary>
    internal TimeSpan Silence => isBusy ? TimeSpan.Zero : time.GetElapsedTime(Interlocked.Read(ref heard));

    internal void End() => outbox.Close(why: null);

    internal async Task ReadAsync(IAsyncStreamReader<EdgeFrame> up, CancellationToken cancellationToken)
    {
        try
        {
            // No token here: it would abort the call before the reason for its end is written.
            while (await up.MoveNext(CancellationToken.None) && !outbox.IsClosed)
            {
                isBusy = true;
                await HearAsync(up.Current, cancellationToken);
                Interlocked.Exchange(ref heard, time.GetTimestamp());
                isBusy = false;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or RpcException
            || (gone is InvalidOperationException && outbox.IsClosed))
        {
            LogEnded(logger, garage);
        }
    }

    internal async Task WriteAsync(IServerStreamWriter<CloudFrame> down, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in outbox.ReadAllAsync(cancellationToken))
            {
                if (!await IsTooLateAsync(frame))
                    await down.WriteAsync(frame, cancellationToken);
            }

            if (await outbox.Last is { } why)
                await down.WriteAsync(why, cancellationToken);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or RpcException or InvalidOperationException)
        {
            LogEnded(logger, garage);
        }
    }

    private Task HearAsync(EdgeFrame frame, CancellationToken cancellationToken) => frame.FrameCase switch
    {
        EdgeFrame.FrameOneofCase.Facts => StoreAsync(frame.Facts, cancellationToken),
        EdgeFrame.FrameOneofCase.Reply => PassOnAsync(frame.Reply),
        EdgeFrame.FrameOneofCase.Beat => Task.CompletedTask,
        // A frame of a newer garage: nothing that this version must know.
        _ => Task.CompletedTask,
    };

    private async Task StoreAsync(FactBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Facts.Count > MostFacts)
        {
            outbox.Close(Frames.Refused("batch_too_large", $"Send at most {MostFacts} facts at once."));
            return;
        }

        if (batch.Facts.Any(row => row.Epoch != epoch))
        {
            outbox.Close(Frames.Refused("epoch", "A fact of another epoch than the one in Hello: connect again for a new journal."));
            return;
        }

        var answer = await ledger.AppendAsync(garage, epoch, batch.Facts, cancellationToken);
        if (answer.Stored + answer.Duplicates + answer.Poisoned > 0)
            await outbox.AddAsync(new CloudFrame { Acked = new FactsAcked { Epoch = epoch, Seq = answer.AckedSeq } }, cancellationToken);
        if (answer.SendFrom is { } from)
            await AskAgainAsync(from, cancellationToken);
        else
            gaps = 0;
        if (answer.Stored + answer.Poisoned > 0)
            await TellAsync(answer.Lanes);
    }

    private async Task AskAgainAsync(long from, CancellationToken cancellationToken)
    {
        LogGap(logger, garage, epoch, from);
        if (++gaps > MostGaps)
            outbox.Close(Frames.Refused("gap", $"Fact {from} was asked for {MostGaps} times and did not come."));
        else
            await outbox.AddAsync(new CloudFrame { SendFrom = new SendFrom { Epoch = epoch, Seq = from } }, cancellationToken);
    }

    private async Task TellAsync(IEnumerable<LaneId> lanes)
    {
        foreach (var lane in lanes)
            await grains.GetGrain<ILaneGrain>(GrainKeys.Lane(garage, lane)).FactsCommittedAsync();
        await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).FactsCommittedAsync();
    }

    private Task PassOnAsync(CommandReply reply) => CommandId.TryParse(reply.Command, out var command)
        ? link.RepliedAsync(session, command, reply.Outcome.ToOutcome())
        : Task.CompletedTask;

    /// <summary>A command that waited past its expiry is not written: a late gate is a wrong gate.</summary>
    private async Task<bool> IsTooLateAsync(CloudFrame frame)
    {
        if (frame.Command?.Open is not { } open || clock.GetCurrentInstant() <= open.ExpiresUnixTicks.ToInstant())
            return false;
        await link.RepliedAsync(session, CommandId.Parse(open.Command), OpenOutcome.Expired);
        return true;
    }
}
