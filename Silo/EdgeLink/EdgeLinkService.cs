using Fokus.Silo.Storage.Facts;
using Fokus.Wire.Edge.V1;
using Grpc.Core;

namespace Fokus.Silo.EdgeLink;

/// <summary>The garages' end of the cluster, and the only place where their frames meet grains.</summary>
internal sealed class EdgeLinkService(
    EdgeDoor door, EdgeSessions sessions, JournalSeats seats, FactLedger ledger, IHostApplicationLifetime lifetime)
    : Wire.Edge.V1.EdgeLink.EdgeLinkBase
{
    /// <summary>Two hundred facts with a receipt of dozens of lines each stay below.</summary>
    internal const int MaxFrameBytes = 4 * 1024 * 1024;

    /// <summary>The oldest version of a garage that is still served, and the newest that is spoken.</summary>
    private const int OldestProtocol = 1;
    internal const int NewestProtocol = 2;
    private const int MostMoments = 1000;
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(10);

    public override async Task Live(
        IAsyncStreamReader<EdgeFrame> requestStream, IServerStreamWriter<CloudFrame> responseStream, ServerCallContext context)
    {
        if (await door.AdmitAsync(context) is not { } garage)
        {
            await responseStream.WriteAsync(new CloudFrame { Refused = NotAdmitted() });
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        patience.CancelAfter(HelloWithin);
        if (!await requestStream.MoveNext(patience.Token))
            return;
        if (Refusal(requestStream.Current) is { } refused)
        {
            await responseStream.WriteAsync(refused);
            return;
        }

        await sessions.RunAsync(garage, requestStream.Current.Hello, requestStream, responseStream, context.CancellationToken);
    }

    public override async Task Journal(
        IAsyncStreamReader<FactBatch> requestStream, IServerStreamWriter<JournalFrame> responseStream, ServerCallContext context)
    {
        if (await door.AdmitAsync(context) is not { } garage)
        {
            await responseStream.WriteAsync(new JournalFrame { Refused = NotAdmitted() });
            return;
        }

        if (seats.Find(context.RequestHeaders.GetValue("fokus-session"), garage) is not { } seat)
        {
            await responseStream.WriteAsync(new JournalFrame
            {
                Refused = Frames.Refused("session", "This session is not, or no longer, on this silo: begin a new one.").Refused,
            });
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, seat.Ended);
        try
        {
            while (await requestStream.MoveNext(end.Token))
            {
                foreach (var answer in await seat.Intake.StoreAsync(requestStream.Current, end.Token))
                {
                    await responseStream.WriteAsync(answer, end.Token);
                    if (answer.Refused is not null)
                        return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException
            || (end.IsCancellationRequested && gone is OperationCanceledException or InvalidOperationException))
        {
            // The session ended; what was stored and not yet acknowledged is acknowledged by the next Welcome.
            return;
        }
    }

    public override async Task<FactMoments> Moments(MomentsAsked request, ServerCallContext context)
    {
        if (await door.AdmitAsync(context) is not { } garage)
            throw new RpcException(new Status(StatusCode.PermissionDenied, NotAdmitted().Text));
        var moments = new FactMoments();
        moments.AtUnixTicks.AddRange(await ledger.MomentsAsync(
            garage, request.Epoch, request.FromSeq, Math.Clamp(request.Most, 1, MostMoments), context.CancellationToken));
        return moments;
    }

    private static Refused NotAdmitted() => Frames.Refused(
        "not_admitted", "No garage with this id and link secret is registered: check both here and in the chain.").Refused;

    private static CloudFrame? Refusal(EdgeFrame first)
    {
        if (first.Hello is not { } hello)
            return Frames.Refused("hello_expected", "The first frame must be Hello.");
        if (hello.Protocol < OldestProtocol)
            return Frames.Refused("protocol", $"This cluster speaks version {OldestProtocol} of the link and newer ones; update the garage's software.");
        if (hello.Epoch < 1)
            return Frames.Refused("epoch", "Epochs begin at 1.");
        try
        {
            hello.Lanes.ToLanes();
            return null;
        }
        catch (FormatException bad)
        {
            return Frames.Refused("lanes", bad.Message);
        }
    }
}
