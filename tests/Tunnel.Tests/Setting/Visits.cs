using System.Diagnostics;
using System.Net;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>Looks at a page, once or until it comes.</summary>
internal static class Visits
{
    private static readonly TimeSpan Once = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>What the page says; <c>null</c> when it does not come soon.</summary>
    public static async Task<string?> TryAsync(this HttpClient client, IPAddress address, int port, string path, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Once);
        try
        {
            return await client.GetStringAsync(new Uri($"http://{address}:{port}{path}"), limit.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Asks again and again until the page comes, and says how long that took.</summary>
    public static async Task<TimeSpan> UntilAsync(this HttpClient client, IPAddress address, int port, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (await client.TryAsync(address, port, "/", cancellationToken) is null)
        {
            if (watch.Elapsed > Town.Guard)
                throw new TimeoutException($"No page from {address}:{port} in {watch.Elapsed}.");
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        return watch.Elapsed;
    }
}
