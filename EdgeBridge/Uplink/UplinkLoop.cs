using Grpc.Core;
using Grpc.Net.Client;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// Keeps a session with the cluster: any silo, one after another, for ever. No lane and no driver waits for it.
/// </summary>
internal sealed partial class UplinkLoop(LinkParts parts) : BackgroundService
{
    private readonly UplinkOptions options = parts.Options;
    private string lastRefusal = "";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var backOff = new BackOff(options.FirstWait, options.LongestWait, string.GetHashCode(parts.Garage.Id.Value, StringComparison.Ordinal));
        // Two connections to each: the bytes of a backlog must not stand in the way of an order.
        var channels = options.Silos.Select(silo => (Live: Channel(silo), Journal: Channel(silo))).ToList();
        try
        {
            for (var turn = 0; !stoppingToken.IsCancellationRequested; turn++)
            {
                var silo = turn % channels.Count;
                if (await CallAsync(channels[silo], options.Silos[silo], stoppingToken))
                    backOff.Reset();
                await Task.Delay(backOff.Next(), parts.Clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(parts.Logger);
        }
        finally
        {
            foreach (var (live, journal) in channels)
            {
                live.Dispose();
                journal.Dispose();
            }
        }
    }

    /// <summary>One session, to its end. True when it was a good one.</summary>
    private async Task<bool> CallAsync((GrpcChannel Live, GrpcChannel Journal) channels, Uri silo, CancellationToken cancellationToken)
    {
        try
        {
            var headers = new Metadata
            {
                { "fokus-garage", parts.Garage.Id.Value },
                { "authorization", $"Bearer {options.Secret}" },
            };
            var line = new LinkLine(new(channels.Live), new(channels.Journal), headers);
            using var session = new LinkSession(parts, line, cancellationToken);
            switch (await session.RunAsync(cancellationToken))
            {
                case LinkEnd.Lost lost:
                    LogLost(parts.Logger, silo, lost.Why);
                    lastRefusal = "";
                    return true;
                case LinkEnd.NotWelcome refused:
                    NoteRefusal(silo, refused.Why);
                    return false;
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The outermost door of the uplink: whatever it was, the next call is a new one.
            LogBroke(parts.Logger, fault, silo);
        }

        return false;
    }

    /// <summary>Once for each reason: a link can be away for days, and a line every two seconds would fill the disk.</summary>
    private void NoteRefusal(Uri silo, string why)
    {
        var refusal = $"{silo} {why}";
        if (string.Equals(refusal, lastRefusal, StringComparison.Ordinal))
            return;
        lastRefusal = refusal;
        LogNotWelcome(parts.Logger, silo, why);
    }

    private static GrpcChannel Channel(Uri silo) => GrpcChannel.ForAddress(silo, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            KeepAlivePingDelay = TimeSpan.FromSeconds(5),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(5),
            EnableMultipleHttp2Connections = false,
        },
        DisposeHttpClient = true,
        // Ours is the only back-off: two, one upon the other, would make a wait nobody set.
        InitialReconnectBackoff = TimeSpan.FromMilliseconds(10),
        MaxReconnectBackoff = TimeSpan.FromMilliseconds(20),
    });
}
