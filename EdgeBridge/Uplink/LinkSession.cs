using System.Threading.Channels;
using Fokus.Domain.Facts;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Grpc.Core;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// One session with one silo, from Hello to its end: the live stream, and the journal's beside it. One task writes, one
/// reads, one obeys orders, one watches for silence; the first that ends ends the session. What was not acknowledged is
/// sent again by the next one.
/// </summary>
internal sealed partial class LinkSession : IDisposable
{
    /// <summary>The version from which on the journal has a stream of its own.</summary>
    internal const int WithJournal = 2;

    private const int Protocol = 2;
    private const int ReplyLimit = 256;

    private readonly LinkParts parts;
    private readonly LinkLine line;
    private readonly AsyncDuplexStreamingCall<EdgeFrame, CloudFrame> call;
    private readonly ClusterClock cluster = new();
    private readonly LinkOrders orders;
    private readonly Channel<CommandReply> replies = Channel.CreateBounded<CommandReply>(ReplyLimit);
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    private FactSending sending = null!;
    private JournalStream? journal;
    private EarlyFacts? early;
    private long epoch;
    private long heardAt;
    private int isBeatDue;

    internal LinkSession(LinkParts parts, LinkLine line, CancellationToken cancellationToken)
    {
        (this.parts, this.line) = (parts, line);
        call = line.Live.Live(line.Headers, cancellationToken: cancellationToken);
        orders = new(parts, cluster, reply =>
        {
            replies.Writer.TryWrite(reply);
            Ring();
        });
    }

    internal async Task<LinkEnd> RunAsync(CancellationToken cancellationToken)
    {
        if (await GreetAsync(cancellationToken) is { } refused)
            return refused;

        parts.State.Set(isConnected: true);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var commits = parts.Journal.OnCommit(Ring);
        Heard();
        List<Func<CancellationToken, Task<string>>> tasks = [WriteAsync, ReadAsync, ObeyAsync, WatchAsync];
        if (journal is not null)
            tasks.AddRange([journal.WriteAsync, journal.ReadAsync, journal.WatchAsync]);
        var work = tasks.ConvertAll(part => EndsAsync(part, end.Token));
        var first = await Task.WhenAny(work);
        parts.State.Set(isConnected: false);
        await end.CancelAsync();
        Dispose();
        await Task.WhenAll(work);
        return new LinkEnd.Lost(await first);
    }

    public void Dispose()
    {
        call.Dispose();
        journal?.Dispose();
    }

    /// <summary>Says hello and waits to be welcomed. <c>null</c> when all is well.</summary>
    private async Task<LinkEnd.NotWelcome?> GreetAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(parts.Options.WelcomeLimit, parts.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            epoch = parts.Journal.Epoch;
            await call.RequestStream.WriteAsync(new EdgeFrame { Hello = Hello() }, either.Token);
            if (!await call.ResponseStream.MoveNext(either.Token))
                return new("The silo closed the stream without a word.");
            var frame = call.ResponseStream.Current;
            return frame.FrameCase switch
            {
                CloudFrame.FrameOneofCase.Welcome => await WelcomedAsync(frame.Welcome, cancellationToken),
                CloudFrame.FrameOneofCase.Refused => new($"The cluster refuses: {frame.Refused.Code}: {frame.Refused.Text}"),
                _ => new($"The silo began with {frame.FrameCase} instead of a welcome."),
            };
        }
        catch (RpcException fault)
        {
            return new($"{fault.StatusCode}: {fault.Status.Detail}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new("No welcome in time.");
        }
    }

    private Hello Hello()
    {
        var hello = new Hello
        {
            Protocol = Protocol,
            Software = typeof(LinkSession).Assembly.GetName().Version?.ToString() ?? "0",
            Epoch = epoch,
            LastSeq = parts.Journal.LastSeq,
            FirstSeq = parts.Journal.FirstSeq(epoch),
        };
        hello.Lanes.AddRange(parts.Garage.Lanes.Select(lane =>
        {
            var announced = new LaneAnnouncement { Lane = lane.Lane.Value, Name = lane.Name, Kind = (int)lane.Kind };
            announced.Cameras.AddRange(lane.Cameras.Select(camera => camera.Value));
            return announced;
        }));
        return hello;
    }

    private async Task<LinkEnd.NotWelcome?> WelcomedAsync(Welcome welcome, CancellationToken cancellationToken)
    {
        if (await new RestoredDisk(parts, line).PartingAsync(epoch, welcome, cancellationToken) is { } parting)
        {
            await parts.Journal.LeaveEpochAsync(epoch, parting);
            return new("The cluster has other facts of this epoch than this disk.");
        }

        await NoteClockAsync(welcome.ServerTimeUnixTicks, cancellationToken);
        if (welcome.AckedSeq < parts.Journal.AckedSeq)
        {
            LogForgotten(parts.Logger, epoch, welcome.AckedSeq + 1, parts.Journal.AckedSeq);
            parts.Journal.TakeBackAcknowledgement(epoch, welcome.AckedSeq);
        }

        parts.Journal.Acknowledge(epoch, welcome.AckedSeq);
        if (welcome.Protocol >= WithJournal)
        {
            journal = new(parts, epoch, welcome.AckedSeq, line.Journal.Journal(line.HeadersOf(welcome.Session), cancellationToken: cancellationToken));
            sending = journal.Sending;
            early = new(parts.Journal, epoch, sending.Cursor);
        }
        else
        {
            sending = new(parts, epoch, welcome.AckedSeq, (batch, token) => call.RequestStream.WriteAsync(new EdgeFrame { Facts = batch }, token));
        }

        await parts.State.TrustAsync([.. welcome.GatewayKeys.Select(key => key.ToByteArray())], cancellationToken);
        await parts.Lists.TrustAsync([.. welcome.DocumentKeys.Select(key => key.ToByteArray())], cancellationToken);
        LogWelcome(parts.Logger, welcome.Session, parts.Journal.LastSeq - welcome.AckedSeq);
        return null;
    }

    /// <summary>The one task that writes: answers first, then the sign of life, then facts.</summary>
    private async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        using var beats = parts.Clock.CreateTimer(
            _ =>
            {
                Interlocked.Exchange(ref isBeatDue, 1);
                Ring();
            },
            state: null,
            parts.Options.BeatEvery,
            parts.Options.BeatEvery);
        while (true)
        {
            if (replies.Reader.TryRead(out var reply))
                await call.RequestStream.WriteAsync(new EdgeFrame { Reply = reply }, cancellationToken);
            else if (Interlocked.Exchange(ref isBeatDue, 0) == 1)
                await call.RequestStream.WriteAsync(new EdgeFrame { Beat = new() { AtUnixTicks = Now().ToWire() } }, cancellationToken);
            else if (parts.Journal.Epoch != epoch)
                return "A new epoch begins.";
            else if (early is not null)
                await SendEarlyAsync(early, cancellationToken);
            else if (sending.Next is not { } from)
                await bell.Reader.ReadAsync(cancellationToken);
            else if (!await sending.TrySendAsync(from, cancellationToken))
                return "The cluster asks for facts that are not in the journal any more.";
        }
    }

    private async Task SendEarlyAsync(EarlyFacts copies, CancellationToken cancellationToken)
    {
        if (copies.Next() is { } batch)
            await call.RequestStream.WriteAsync(new EdgeFrame { Early = batch }, cancellationToken);
        else
            await bell.Reader.ReadAsync(cancellationToken);
    }

    private async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        while (await call.ResponseStream.MoveNext(cancellationToken))
        {
            Heard();
            await TakeAsync(call.ResponseStream.Current, cancellationToken);
        }

        return "The silo closed the stream.";
    }

    private async Task TakeAsync(CloudFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.FrameCase)
        {
            case CloudFrame.FrameOneofCase.Acked when journal is null:
                sending.Take(frame.Acked);
                Ring();
                break;
            case CloudFrame.FrameOneofCase.SendFrom when journal is null:
                sending.Take(frame.SendFrom);
                Ring();
                break;
            case CloudFrame.FrameOneofCase.Command:
                orders.Take(frame.Command);
                break;
            case CloudFrame.FrameOneofCase.TariffBook:
                await parts.Tariffs.AcceptAsync(frame.TariffBook.Json.Memory, frame.TariffBook.Sha256.Memory, cancellationToken);
                break;
            case CloudFrame.FrameOneofCase.AccessList when frame.AccessList.Kind.ToKnown() is { } kind:
                await parts.Lists.AcceptAsync(
                    kind, new(frame.AccessList.Json.Memory, frame.AccessList.Sha256.Memory, frame.AccessList.Signature.Memory), cancellationToken);
                break;
            case CloudFrame.FrameOneofCase.Beat:
                await NoteClockAsync(frame.Beat.AtUnixTicks, cancellationToken);
                await parts.Lists.HeardAsync(Now(), cancellationToken);
                break;
            default:
                // A newer cluster may say more than this version understands; and what is of another epoch is past.
                break;
        }
    }

    private async Task<string> ObeyAsync(CancellationToken cancellationToken)
    {
        await orders.RunAsync(cancellationToken);
        return "No more orders.";
    }

    /// <summary>A stream can be dead without an error; silence is the only sign of it.</summary>
    private async Task<string> WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(parts.Options.SilenceLimit / 4, parts.Clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (parts.Clock.GetElapsedTime(Interlocked.Read(ref heardAt)) > parts.Options.SilenceLimit)
                return "The silo is silent.";
        }

        return "The watch ended.";
    }

    /// <summary>Every way for a part of the session to end is a sentence.</summary>
    private static async Task<string> EndsAsync(Func<CancellationToken, Task<string>> part, CancellationToken cancellationToken)
    {
        try
        {
            return await part(cancellationToken);
        }
        catch (RpcException fault)
        {
            return $"{fault.StatusCode}: {fault.Status.Detail}";
        }
        catch (Exception fault) when (fault is OperationCanceledException or InvalidOperationException or IOException or FormatException)
        {
            return fault.Message;
        }
    }

    private async Task NoteClockAsync(long unixTicks, CancellationToken cancellationToken)
    {
        var now = Now();
        if (unixTicks <= 0)
            return;
        cluster.Note(unixTicks.ToInstant(), now, parts.Clock.GetElapsedTime(0));
        if (parts.Watch.Compare(now + cluster.Ahead, now) is not { } ahead)
            return;
        LogClockStepped(parts.Logger, ahead);
        await parts.Journal.AppendAsync(new(now, [new Fact.ClockStepped(ahead)], []), cancellationToken);
    }

    private Instant Now() => parts.Clock.GetCurrentInstant();

    private void Heard() => Interlocked.Exchange(ref heardAt, parts.Clock.GetTimestamp());

    private void Ring()
    {
        bell.Writer.TryWrite(true);
        journal?.Ring();
    }
}
