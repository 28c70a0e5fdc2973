using System.Collections.Concurrent;
using System.Threading.Channels;
using Fokus.Wire.Edge.V1;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fokus.EdgeBridge.Tests.Uplink;

/// <summary>A cluster of one process, which does what a test wants: answers, cuts the stream, or says nothing.</summary>
internal sealed class FakeSilo : EdgeLink.EdgeLinkBase, IAsyncDisposable
{
    private readonly Channel<CloudFrame> down = Channel.CreateUnbounded<CloudFrame>();
    private readonly Channel<EdgeFrame> up = Channel.CreateUnbounded<EdgeFrame>();
    private readonly ConcurrentDictionary<long, int> received = [];
    private readonly TaskCompletionSource momentsAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? app;

    /// <summary>What is on the cluster's disk: how often each fact came.</summary>
    internal IReadOnlyDictionary<long, int> Received => received;

    internal long Acked { get; set; }

    /// <summary>What to answer a batch; by default its acknowledgement.</summary>
    internal Func<FactBatch, CloudFrame?> OnFacts { get; set; } = batch =>
        new CloudFrame { Acked = new() { Epoch = batch.Facts[^1].Epoch, Seq = batch.Facts[^1].Seq } };

    /// <summary>The newest version that it speaks.</summary>
    internal int Protocol { get; set; } = 1;

    /// <summary>When the last acknowledged fact happened, by its own books; 0 when it does not say.</summary>
    internal long AckedAt { get; set; }

    /// <summary>When the facts happened that it has, from number 1 on.</summary>
    internal List<long> Told { get; } = [];

    /// <summary>Numbers in the order in which they came, early copies as negative ones.</summary>
    internal ConcurrentQueue<long> Order { get; } = new();

    /// <summary>Held until a test lets the journal's stream go on.</summary>
    internal Task JournalMayGo { get; set; } = Task.CompletedTask;

    /// <summary>Held until a test lets the moments of the facts be told.</summary>
    internal Task MomentsMayGo { get; set; } = Task.CompletedTask;

    /// <summary>Done when they have been asked for.</summary>
    internal Task MomentsAsked => momentsAsked.Task;

    /// <summary>False for a silo that takes everything and says nothing any more.</summary>
    internal bool IsBeating { get; set; } = true;

    internal int Sessions { get; private set; }

    internal List<(string Garage, string Authorization)> Callers { get; } = [];

    internal Uri Address => new(app!.Urls.First());

    internal static async Task<FakeSilo> StartAsync()
    {
        var silo = new FakeSilo();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(silo);
        silo.app = builder.Build();
        silo.app.MapGrpcService<FakeSilo>();
        await silo.app.StartAsync();
        return silo;
    }

    internal void Send(CloudFrame frame) => down.Writer.TryWrite(frame);

    /// <summary>The next frame from the garage of a kind.</summary>
    internal async Task<EdgeFrame> NextAsync(EdgeFrame.FrameOneofCase kind)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await foreach (var frame in up.Reader.ReadAllAsync(limit.Token))
        {
            if (frame.FrameCase == kind)
                return frame;
        }

        throw new TimeoutException();
    }

    public override async Task Live(
        IAsyncStreamReader<EdgeFrame> requestStream, IServerStreamWriter<CloudFrame> responseStream, ServerCallContext context)
    {
        Sessions++;
        Callers.Add((context.RequestHeaders.GetValue("fokus-garage")!, context.RequestHeaders.GetValue("authorization")!));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var writing = WriteAsync(responseStream, end.Token);
        try
        {
            while (await requestStream.MoveNext(end.Token))
                await TakeAsync(requestStream.Current, responseStream);
        }
        finally
        {
            await end.CancelAsync();
            await writing;
        }
    }

    public override async Task Journal(
        IAsyncStreamReader<FactBatch> requestStream, IServerStreamWriter<JournalFrame> responseStream, ServerCallContext context)
    {
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            await JournalMayGo.WaitAsync(context.CancellationToken);
            foreach (var fact in requestStream.Current.Facts)
            {
                Order.Enqueue(fact.Seq);
                received.AddOrUpdate(fact.Seq, 1, (_, times) => times + 1);
            }

            Acked = requestStream.Current.Facts[^1].Seq;
            await responseStream.WriteAsync(new JournalFrame { Acked = new() { Epoch = requestStream.Current.Facts[^1].Epoch, Seq = Acked } });
        }
    }

    public override async Task<FactMoments> Moments(MomentsAsked request, ServerCallContext context)
    {
        momentsAsked.TrySetResult();
        await MomentsMayGo.WaitAsync(context.CancellationToken);
        var answer = new FactMoments();
        answer.AtUnixTicks.AddRange(Told.Skip((int)request.FromSeq - 1).Take(request.Most));
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    private async Task TakeAsync(EdgeFrame frame, IServerStreamWriter<CloudFrame> answer)
    {
        if (frame.FrameCase == EdgeFrame.FrameOneofCase.Hello)
        {
            var welcome = new Welcome
            {
                Protocol = Math.Min(Protocol, frame.Hello.Protocol),
                AckedAtUnixTicks = AckedAt,
                Session = "session",
                AckedSeq = Acked,
                ServerTimeUnixTicks = NodaTime.Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).ToUnixTimeTicks(),
            };
            welcome.GatewayKeys.Add(Google.Protobuf.ByteString.CopyFrom(1, 2, 3));
            await answer.WriteAsync(new CloudFrame { Welcome = welcome });
        }

        if (frame.FrameCase == EdgeFrame.FrameOneofCase.Early)
        {
            foreach (var fact in frame.Early.Facts)
                Order.Enqueue(-fact.Seq);
        }

        if (frame.FrameCase == EdgeFrame.FrameOneofCase.Facts)
        {
            var reply = OnFacts(frame.Facts);
            foreach (var fact in frame.Facts.Facts)
                received.AddOrUpdate(fact.Seq, 1, (_, times) => times + 1);
            if (reply is { FrameCase: CloudFrame.FrameOneofCase.Acked })
                Acked = Math.Max(Acked, reply.Acked.Seq);
            if (reply is not null)
                Send(reply);
        }

        up.Writer.TryWrite(frame);
    }

    private async Task WriteAsync(IServerStreamWriter<CloudFrame> answer, CancellationToken cancellationToken)
    {
        try
        {
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            while (await beat.WaitForNextTickAsync(cancellationToken))
            {
                while (down.Reader.TryRead(out var frame))
                    await answer.WriteAsync(frame, cancellationToken);
                if (IsBeating)
                    await answer.WriteAsync(new CloudFrame { Beat = new() { AtUnixTicks = 0 } }, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or RpcException or InvalidOperationException)
        {
            return;
        }
    }
}
