using Fokus.Wire.Edge.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Fokus.Silo.Tests.EdgeLink;

/// <summary>A garage's end of the link, on a real channel.</summary>
internal sealed class EdgeCall : IDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly GrpcChannel channel;
    private readonly Metadata headers;
    private readonly AsyncDuplexStreamingCall<EdgeFrame, CloudFrame> call;
    private readonly CancellationTokenSource guard = new(Guard);

    internal EdgeCall(GrpcChannel channel, string garage, string secret = Given.LinkSecret)
    {
        this.channel = channel;
        headers = new Metadata { { "fokus-garage", garage }, { "authorization", $"Bearer {secret}" } };
        call = new Wire.Edge.V1.EdgeLink.EdgeLinkClient(channel).Live(headers, cancellationToken: guard.Token);
    }

    internal static Hello Hello(long epoch = 1)
    {
        var hello = new Hello { Protocol = 1, Software = "test", Epoch = epoch };
        hello.Lanes.Add(new LaneAnnouncement { Lane = Given.Entry.Value, Name = "Entrada 1", Kind = 1, Cameras = { "camera-1" } });
        hello.Lanes.Add(new LaneAnnouncement { Lane = Given.Exit.Value, Name = "Saída 1", Kind = 2 });
        return hello;
    }

    internal async Task<Welcome> ConnectAsync(long epoch = 1, int protocol = 1, long firstSeq = 0)
    {
        var hello = Hello(epoch);
        (hello.Protocol, hello.FirstSeq) = (protocol, firstSeq);
        await SayAsync(new EdgeFrame { Hello = hello });
        return (await NextAsync(CloudFrame.FrameOneofCase.Welcome)).Welcome;
    }

    /// <summary>The journal's stream of a session.</summary>
    internal AsyncDuplexStreamingCall<FactBatch, JournalFrame> Journal(string session) =>
        new Wire.Edge.V1.EdgeLink.EdgeLinkClient(channel).Journal(
            [.. headers, new Metadata.Entry("fokus-session", session)], cancellationToken: guard.Token);

    internal static async Task<JournalFrame> SendAsync(
        AsyncDuplexStreamingCall<FactBatch, JournalFrame> journal, params IEnumerable<FactRow> rows)
    {
        var batch = new FactBatch();
        batch.Facts.AddRange(rows);
        try
        {
            await journal.RequestStream.WriteAsync(batch);
        }
        catch (RpcException ended) when (ended.StatusCode == StatusCode.Cancelled)
        {
            // Refused before all of it was written: why is still to be read.
        }

        return await journal.ResponseStream.MoveNext(CancellationToken.None) ? journal.ResponseStream.Current : new JournalFrame();
    }

    internal async Task<IReadOnlyList<long>> MomentsAsync(long from, int most) =>
        (await new Wire.Edge.V1.EdgeLink.EdgeLinkClient(channel).MomentsAsync(
            new MomentsAsked { Epoch = 1, FromSeq = from, Most = most }, headers, cancellationToken: guard.Token)).AtUnixTicks;

    internal Task SayAsync(EdgeFrame frame) => call.RequestStream.WriteAsync(frame);

    internal Task SendAsync(params IEnumerable<FactRow> rows)
    {
        var batch = new FactBatch();
        batch.Facts.AddRange(rows);
        return SayAsync(new EdgeFrame { Facts = batch });
    }

    /// <summary>The next frame of a kind; others, such as beats, are passed over.</summary>
    internal async Task<CloudFrame> NextAsync(CloudFrame.FrameOneofCase kind)
    {
        while (await call.ResponseStream.MoveNext(guard.Token))
        {
            if (call.ResponseStream.Current.FrameCase == kind)
                return call.ResponseStream.Current;
        }

        throw new InvalidOperationException($"The stream ended without {kind}.");
    }

    /// <summary>True when the stream ends, whatever comes before.</summary>
    internal async Task<bool> EndsAsync()
    {
        while (await call.ResponseStream.MoveNext(guard.Token))
        {
            if (call.ResponseStream.Current.FrameCase == CloudFrame.FrameOneofCase.Command)
                return false;
        }

        return true;
    }

    internal Task HangUpAsync() => call.RequestStream.CompleteAsync();

    public void Dispose()
    {
        call.Dispose();
        guard.Dispose();
    }
}
