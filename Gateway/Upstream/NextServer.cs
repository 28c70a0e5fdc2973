using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Upstream;

/// <summary>A request that never left, because one silo cannot be reached, goes to the next.</summary>
internal static class NextServer
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var proxy = context.GetReverseProxyFeature();
        var left = proxy.AvailableDestinations;
        while (true)
        {
            await next(context);
            var noted = context.Features.Get<IForwarderErrorFeature>();
            if (noted is null || context.Response.HasStarted || !UpstreamFailures.IsBeforeSending(noted))
                return;
            left = [.. left.Where(server => server != proxy.ProxiedDestination)];
            if (left.Count == 0 || proxy.ProxiedDestination is null)
                return;
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.Clear();
            proxy.AvailableDestinations = left;
        }
    }
}
