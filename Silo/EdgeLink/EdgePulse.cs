using Fokus.Grains.Interfaces.Links;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.EdgeLink;

/// <summary>Whether a session lives: a beat each second, and an end when the garage is silent or another took over.</summary>
internal sealed partial class EdgePulse(
    string session,
    Outbox outbox,
    IGarageLinkGrain link,
    IEdgeConnection reference,
    EdgeStream stream,
    TrustedKeys trustedKeys,
    TrustedKeys.Told told,
    TimeProvider time,
    ILogger<EdgePulse> logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostSilence = TimeSpan.FromSeconds(5);
    private const int RenewEvery = 3;

    private readonly IClock clock = time.ToClock();

    internal async Task BeatAsync(CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(Every, time);
        try
        {
            for (var beat = 1; await ticks.WaitForNextTickAsync(cancellationToken) && !outbox.IsClosed; beat++)
            {
                outbox.TryAdd(new CloudFrame { Beat = new Beat { AtUnixTicks = clock.GetCurrentInstant().ToWire() } });
                if (stream.Silence > MostSilence)
                    outbox.Close(Frames.Refused("silent", "Nothing was heard for five seconds."));
                else if (beat % RenewEvery == 0)
                    await RenewAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await link.RenewAsync(session, reference) == RenewAnswer.Superseded)
                outbox.Close(Frames.Refused("superseded", "A newer session of this garage took over."));
            // The keys are told in Welcome only: a garage that must know new ones is asked to come again.
            else if (!(await trustedKeys.CurrentAsync(cancellationToken)).IsSameAs(told))
                outbox.Close(Frames.Refused("gateway_keys", "The keys of gateways or silos changed: connect again to learn them."));
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException or System.Data.Common.DbException)
        {
            // The stream itself still works; three beats later it is tried again.
            LogNotRenewed(logger, failure.Message);
        }
    }
}
