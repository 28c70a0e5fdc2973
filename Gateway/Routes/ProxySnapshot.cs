using System.Globalization;
using Microsoft.Extensions.Primitives;
using Yarp.ReverseProxy.Configuration;

namespace Fokus.Gateway.Routes;

/// <summary>One configuration of YARP, which says when it is followed by another.</summary>
internal sealed class ProxySnapshot : IProxyConfig, IDisposable
{
    private readonly CancellationTokenSource replaced = new();

    public ProxySnapshot(RouteTable? table, ProxyRoutes words)
    {
        (Routes, Clusters) = (words.Routes, words.Clusters);
        Table = table;
        RevisionId = (table?.Number ?? 0).ToString(CultureInfo.InvariantCulture);
        ChangeToken = new CancellationChangeToken(replaced.Token);
    }

    public RouteTable? Table { get; }

    public string RevisionId { get; }

    public IReadOnlyList<RouteConfig> Routes { get; }

    public IReadOnlyList<ClusterConfig> Clusters { get; }

    public IChangeToken ChangeToken { get; }

    public void Replace() => replaced.Cancel();

    public void Dispose() => replaced.Dispose();
}
