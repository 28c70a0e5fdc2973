using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Lanes;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Silo.Storage.Facts;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Google.Protobuf;
using Grpc.Core;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.EdgeLink;

/// <summary>Runs the session of a garage from Welcome to the end of its stream.</summary>
internal sealed class EdgeSessions(
    IGrainFactory grains,
    FactLedger ledger,
    TrustedKeys trustedKeys,
    JournalSeats seats,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly IClock clock = time.ToClock();

    internal async Task RunAsync(
        GarageId garage,
        Hello hello,
        IAsyncStreamReader<EdgeFrame> up,
        IServerStreamWriter<CloudFrame> down,
        CancellationToken cancellationToken)
    {
        var session = IdSource.NewCommand(clock.GetCurrentInstant()).Value;
        var outbox = new Outbox();
        // The server waits for its streams when it stops, and a garage's has no end of its own.
        using var stopping = lifetime.ApplicationStopping.Register(() =>
            outbox.Close(Frames.Refused("stopping", "This silo stops: connect again, another one answers.")));
        var connection = new EdgeConnection(outbox);
        var reference = grains.CreateObjectReference<IEdgeConnection>(connection);
        var link = grains.GetGrain<IGarageLinkGrain>(GrainKeys.Garage(garage));
        var intake = new FactIntake(garage, hello.Epoch, grains, ledger, loggers.CreateLogger<FactIntake>());
        using var ended = new CancellationTokenSource();
        // Before the Welcome leaves: the journal may come as soon as it is read.
        seats.Add(session, new JournalSeat(garage, intake, ended.Token));
        try
        {
            var keys = await WelcomeAsync(garage, hello, session, outbox, connection, link, reference, cancellationToken);
            var stream = new EdgeStream(garage, session, outbox, grains, intake, time, loggers.CreateLogger<EdgeStream>());
            var pulse = new EdgePulse(session, outbox, link, reference, stream, trustedKeys, keys, time, loggers.CreateLogger<EdgePulse>());
            await RunAsync(stream, pulse, up, down, cancellationToken);
        }
        finally
        {
            outbox.Close(why: null);
            seats.Remove(session);
            await ended.CancelAsync();
            try
            {
                await link.DetachAsync(session);
            }
            finally
            {
                grains.DeleteObjectReference<IEdgeConnection>(reference);
                // The runtime holds an observer weakly: without this it could be collected in mid-stream.
                GC.KeepAlive(connection);
            }
        }
    }

    private async Task<TrustedKeys.Told> WelcomeAsync(
        GarageId garage,
        Hello hello,
        string session,
        Outbox outbox,
        EdgeConnection connection,
        IGarageLinkGrain link,
        IEdgeConnection reference,
        CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage));
        var lanes = hello.Lanes.ToLanes();
        await grain.AnnounceLanesAsync(lanes);
        var keys = await trustedKeys.CurrentAsync(cancellationToken);
        var acked = await ledger.AckedAsync(garage, hello.Epoch, cancellationToken);
        // What neither side has any more is noted as lost, once: asking for it for ever would bring the link down.
        if (hello.FirstSeq > acked + 1)
            acked = await ledger.SkipAsync(garage, hello.Epoch, hello.FirstSeq, cancellationToken);
        var moments = acked > 0 ? await ledger.MomentsAsync(garage, hello.Epoch, acked, most: 1, cancellationToken) : [];
        var welcome = new Welcome
        {
            Protocol = Math.Min(hello.Protocol, EdgeLinkService.NewestProtocol),
            Session = session,
            AckedSeq = acked,
            AckedAtUnixTicks = moments.Count > 0 ? moments[0] : 0,
            ServerTimeUnixTicks = clock.GetCurrentInstant().ToWire(),
        };
        welcome.GatewayKeys.AddRange(keys.Gateways.Select(key => ByteString.CopyFrom(key)));
        welcome.DocumentKeys.AddRange(keys.Lists.Select(key => ByteString.CopyFrom(key)));
        // Before it is attached: the first frame of a session is its Welcome, whatever is sent to the garage meanwhile.
        outbox.TryAdd(new CloudFrame { Welcome = welcome });
        await link.AttachAsync(session, reference);
        await SendBookInForceAsync(grain, connection);
        // One that is published meanwhile is sent as well, and never before an older one.
        foreach (var kind in Enum.GetValues<ListKind>())
        {
            if (await grain.ListInForceAsync(kind) is { } list)
                await connection.SendListAsync(list);
        }

        // A hint may have been lost with the silo before: the twins look once more.
        foreach (var lane in lanes)
            await grains.GetGrain<ILaneGrain>(GrainKeys.Lane(garage, lane.Lane)).FactsCommittedAsync();
        return keys;
    }

    /// <summary>
    /// A book of another table may come into force, and be sent, between the question and the sending: the older one
    /// would then be the garage's last. So it is asked again until what was sent is what is in force.
    /// </summary>
    private static async Task SendBookInForceAsync(IGarageGrain garage, EdgeConnection connection)
    {
        BookDocument? sent = null;
        while (await garage.BookInForceAsync() is { } book && (book.Book != sent?.Book || book.Version != sent.Version))
        {
            await connection.SendBookAsync(book);
            sent = book;
        }
    }

    private static async Task RunAsync(
        EdgeStream stream,
        EdgePulse pulse,
        IAsyncStreamReader<EdgeFrame> up,
        IServerStreamWriter<CloudFrame> down,
        CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = stream.ReadAsync(up, cancellationToken);
        var writing = stream.WriteAsync(down, ending.Token);
        var beating = pulse.BeatAsync(ending.Token);
        await Task.WhenAny(reading, writing, beating);
        stream.End();
        // What is in the outbox, and the reason, may still leave; a line that takes nothing is given up on.
        ending.CancelAfter(TimeSpan.FromSeconds(1));
        try
        {
            await writing;
        }
        finally
        {
            await ending.CancelAsync();
            await beating;
        }

        if (reading.IsCompleted)
            await reading;
    }
}
