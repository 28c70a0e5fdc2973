using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Links;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Grpc.Core;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.EdgeLink;

/// <summary>The two directions of a garage's stream.</summary>
internal sealed partial class EdgeStream(
    GarageId garage,
    string session,
    Outbox outbox,
    IGrainFactory grains,
    FactIntake intake,
    TimeProvider time,
    ILogger<EdgeStream> logger)
{
    private readonly IClock clock = time.ToClock();
    private readonly IGarageLinkGrain link = grains.GetGrain<IGarageLinkGrain>(GrainKeys.Garage(garage));
    private long heard = time.GetTimestamp();
    private volatile bool isBusy;

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
        EdgeFrame.FrameOneofCase.Early => intake.StoreEarlyAsync(frame.Early, cancellationToken),
        EdgeFrame.FrameOneofCase.Reply => PassOnAsync(frame.Reply),
        EdgeFrame.FrameOneofCase.Beat => Task.CompletedTask,
        // A frame of a newer garage: nothing that this version must know.
        _ => Task.CompletedTask,
    };

    /// <summary>A garage of version 1 sends its journal on its live stream.</summary>
    private async Task StoreAsync(FactBatch batch, CancellationToken cancellationToken)
    {
        foreach (var answer in await intake.StoreAsync(batch, cancellationToken))
        {
            if (answer.Refused is { } refused)
                outbox.Close(new CloudFrame { Refused = refused });
            else
                await outbox.AddAsync(
                    answer.Acked is { } acked ? new CloudFrame { Acked = acked } : new CloudFrame { SendFrom = answer.SendFrom },
                    cancellationToken);
        }
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
