using Fokus.Gateway.Hosting;
using Fokus.Gateway.Upstream;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;

namespace Fokus.Gateway.Routes;

/// <summary>The routes in force. Open streams live through a change of them, except those of a garage that is gone.</summary>
internal sealed partial class RouteBook : IProxyConfigProvider, IConfigChangeListener, IDisposable
{
    private readonly LiveRequests live;
    private readonly GatewayOptions options;
    private readonly ILogger<RouteBook> logger;
    private readonly Lock change = new();
    private readonly List<(long Number, TaskCompletionSource Applied)> waiting = [];
    private long applied;
    private volatile ProxySnapshot snapshot = new(table: null, new ProxyRoutes(default, default));

    public RouteBook(LiveRequests live, IOptions<GatewayOptions> options, ILogger<RouteBook> logger)
    {
        (this.live, this.options, this.logger) = (live, options.Value, logger);
        FirstApplied = AppliedAsync(1);
    }

    /// <summary>The routes in force; <c>null</c> until there are any.</summary>
    public RouteTable? Current => snapshot.Table;

    /// <summary>Ends when the first routes are in force down to the proxy.</summary>
    public Task FirstApplied { get; }

    /// <summary>Ends when the routes of a number, or later ones, are in force down to the proxy.</summary>
    public Task AppliedAsync(long number)
    {
        lock (change)
        {
            if (applied >= number)
                return Task.CompletedTask;
            var wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((number, wait));
            return wait.Task;
        }
    }

    public IProxyConfig GetConfig() => snapshot;

    /// <summary>Puts good routes in force. Taking the same ones again does nothing.</summary>
    public void Apply(RouteTable table)
    {
        lock (change)
        {
            var before = snapshot;
            snapshot = new ProxySnapshot(table, new ProxyRoutes(options.PageSilence, options.StreamSilence).Add(table));
            before.Replace();
            LogApplied(logger, table.Number, table.Garages.Count, table.Silos.Count);
            EndWhatIsGone(before.Table, table);
        }
    }

    public void ConfigurationApplied(IReadOnlyList<IProxyConfig> proxyConfigs)
    {
        lock (change)
        {
            applied = proxyConfigs.OfType<ProxySnapshot>().Max(config => config.Table?.Number) ?? applied;
            waiting.Where(row => row.Number <= applied).ToList().ForEach(row => row.Applied.TrySetResult());
            waiting.RemoveAll(row => row.Number <= applied);
        }
    }

    public void ConfigurationApplyingFailed(IReadOnlyList<IProxyConfig> proxyConfigs, Exception exception) =>
        LogRefused(logger, string.Join(',', proxyConfigs.Select(config => config.RevisionId)), exception);

    public void ConfigurationLoaded(IReadOnlyList<IProxyConfig> proxyConfigs)
    {
    }

    public void ConfigurationLoadingFailed(IProxyConfigProvider configProvider, Exception exception) =>
        LogRefused(logger, "?", exception);

    public void Dispose() => snapshot.Dispose();

    /// <remarks>
    /// YARP lets open streams outlive their route. A garage that was taken away must fall silent at once; one that
    /// moved must not go on showing what its old server says, while its short requests may end.
    /// </remarks>
    private void EndWhatIsGone(RouteTable? before, RouteTable after)
    {
        foreach (var old in before?.Garages ?? [])
        {
            var now = after.Find(after.HostOf(old.Id)) as PublicTarget.Garage;
            if (now is null)
                live.End(old.Id.Value, streamsOnly: false);
            else if (now.Target.Address != old.Address)
                live.End(old.Id.Value, streamsOnly: true);
        }
    }
}
