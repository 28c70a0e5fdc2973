using System.Net.Sockets;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Protocols;
using Fokus.EdgeBridge.Protocols.Uhf;

namespace Fokus.EdgeBridge.Drivers.Antennas.UhfFrames;

/// <summary>A reader that is asked again and again which tags are in view. It acts on nothing, so asking twice harms nobody.</summary>
internal sealed class UhfFramesAntenna(DeviceId id, UhfFramesOptions options, TimeProvider clock) : IAntenna
{
    private const int BufferBytes = 512;
    private const int MostFrames = 32;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(1);

    // Of the family with antennas: few tags at once, session 0 so that a vehicle that waits is read again, no mask, target A,
    // one antenna, 300 ms at most.
    private readonly byte[] question = options.HasAntenna ? [0x04, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, (byte)(0x7F + (options.Antenna ?? 1)), 0x03] : [];

    private readonly TagFilter filter = new(clock);

    /// <inheritdoc/>
    public async Task RunAsync(Action<AntennaSignal> listener, CancellationToken cancellationToken)
    {
        var pace = new ReconnectPace(clock, ReconnectPace.SeedOf(id.Value));
        try
        {
            while (true)
            {
                await Task.Delay(pace.Remaining, clock, cancellationToken);
                var why = await ListenAsync(listener, pace, cancellationToken);
                pace.Failed();
                listener(new AntennaSignal.Lost(why));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    /// <summary>Asks until the connection ends; returns why it did.</summary>
    private async Task<string> ListenAsync(Action<AntennaSignal> listener, ReconnectPace pace, CancellationToken cancellationToken)
    {
        using var socket = new Socket(options.Reader.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await WithinAsync(ConnectTimeout, token => socket.ConnectAsync(options.Reader, token).AsTask(), cancellationToken);
            var splitter = new UhfSplitter();
            var isOnline = false;
            while (true)
            {
                await WithinAsync(AnswerTimeout, token => LookAsync(socket, splitter, listener, token), cancellationToken);
                // A mere connection is not enough: a serial server accepts one for a reader that is off.
                if (!isOnline)
                    listener(new AntennaSignal.Online());
                isOnline = true;
                pace.Succeeded();
                await Task.Delay(options.Every, clock, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is SocketException or TimeoutException or IOException)
        {
            return fault.Message;
        }
    }

    /// <summary>One question and its answer, which may be several frames.</summary>
    private async Task LookAsync(Socket socket, UhfSplitter splitter, Action<AntennaSignal> listener, CancellationToken cancellationToken)
    {
        splitter.Clear();
        await socket.SendAsync(UhfCodec.Write(options.Address, UhfInventory.Command, question), cancellationToken);
        var buffer = new byte[BufferBytes];
        for (var frames = 0; frames < MostFrames;)
        {
            var got = await socket.ReceiveAsync(buffer, cancellationToken);
            if (got == 0)
                throw new IOException("the reader closed the connection");
            foreach (var frame in splitter.Take(buffer.AsSpan(0, got)))
            {
                frames++;
                if (Answers(frame) is not { } answer)
                    continue;
                Tell(answer, listener);
                if (answer.IsLast)
                    return;
            }
        }

        throw new IOException("the reader's answer has no end");
    }

    private UhfInventory? Answers(UhfFrame frame) => frame.Address == options.Address ? UhfInventory.Read(frame, options.HasAntenna) : null;

    private void Tell(UhfInventory answer, Action<AntennaSignal> listener)
    {
        foreach (var (epc, antenna, signal) in answer.Tags)
        {
            // A number too short to be a toll tag is some other thing with a chip in it.
            if (signal >= options.LeastSignal
                && (options.Antenna is not { } own || antenna == own)
                && TagId.TryParse(epc, out var tag)
                && filter.Take(tag))
            {
                listener(new AntennaSignal.Seen(tag));
            }
        }
    }

    private async Task WithinAsync(TimeSpan limit, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        using var watch = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(watch.Token, cancellationToken);
        try
        {
            await act(either.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {limit.TotalSeconds:0} s", late);
        }
    }
}
