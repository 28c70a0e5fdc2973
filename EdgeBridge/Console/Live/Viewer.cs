using System.Net.ServerSentEvents;
using System.Threading.Channels;

namespace Fokus.EdgeBridge.Console.Live;

/// <summary>
/// One screen's mailbox. It keeps the latest of each kind of event only, so a slow screen costs no memory and never
/// sees a state that is past.
/// </summary>
internal sealed class Viewer
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SseItem<string>> waiting = new(StringComparer.Ordinal);
    private readonly Channel<bool> bell =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Puts an event in; one that waits under the same key is replaced.</summary>
    internal void Offer(string key, SseItem<string> item)
    {
        lock (gate)
            waiting[key] = item;
        bell.Writer.TryWrite(true);
    }

    /// <summary>Nothing more will come.</summary>
    internal void Close() => bell.Writer.TryComplete();

    /// <summary>True when something is waiting; false when nothing more will come.</summary>
    internal async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        if (!await bell.Reader.WaitToReadAsync(cancellationToken))
            return false;
        bell.Reader.TryRead(out _);
        return true;
    }

    /// <summary>Takes out what is waiting.</summary>
    internal IReadOnlyList<SseItem<string>> Take()
    {
        lock (gate)
        {
            SseItem<string>[] items = [.. waiting.Values];
            waiting.Clear();
            return items;
        }
    }
}
