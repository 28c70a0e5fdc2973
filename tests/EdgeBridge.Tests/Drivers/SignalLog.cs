using System.Threading.Channels;

namespace Fokus.EdgeBridge.Tests.Drivers;

/// <summary>What a driver has said, to be awaited one by one.</summary>
internal sealed class SignalLog<T>
{
    private readonly Channel<T> channel = Channel.CreateUnbounded<T>();

    public Action<T> Listener => signal => channel.Writer.TryWrite(signal);

    public static CancellationToken Guard => TestContext.Current.CancellationToken;

    public async Task<T> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Guard);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        return await channel.Reader.ReadAsync(limit.Token);
    }

    /// <summary>The next signal that fits; those before it are skipped.</summary>
    public async Task<T> NextAsync(Func<T, bool> fits)
    {
        while (true)
        {
            var signal = await NextAsync();
            if (fits(signal))
            {
                return signal;
            }
        }
    }

    public bool TryNext(out T? signal) => channel.Reader.TryRead(out signal);
}
