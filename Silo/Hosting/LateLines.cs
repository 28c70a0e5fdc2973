using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Fokus.Silo.Hosting;

/// <summary>Lines that are still open a while after a stop began, though nothing is said on them any more.</summary>
internal static class LateLines
{
    /// <summary>
    /// Cuts them. A web server that stops looks whether a line is done with only when the other end says something, and
    /// its own time limits rest: a line that is silent, or cut off, would hold up the stop to its limit, and nothing would
    /// be left for telling the gateways and for leaving the cluster in order.
    /// </summary>
    internal static void CutLateLines(this ListenOptions listen, TimeSpan grace)
    {
        var stopping = listen.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var time = listen.ApplicationServices.GetRequiredService<TimeProvider>();
        listen.Use(next => async line =>
        {
            using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
            await using var cutting = late.Token.Register(() => line.Abort(new ConnectionAbortedException("The silo stops.")));
            await using var waiting = stopping.Register(() => late.CancelAfter(grace));
            await next(line);
        });
    }
}
