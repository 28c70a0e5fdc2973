using System.Net;
using Fokus.Tunnel;
using Fokus.Tunnel.Keys;

namespace Fokus.EdgeBridge.Link.Renewal;

/// <summary>
/// Changes the garage's key on the interface. The gateways know both keys by then, and give the garage its address under the
/// new one as soon as they hear it: what is under way is sent once more and is not lost.
/// </summary>
internal sealed partial class KeyChange(LinkOptions options, LinkKeys keys, LinkDevice device, TimeProvider clock, ILogger<LinkLoop> logger)
{
    private static readonly TimeSpan ChangeWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TryWithin = TimeSpan.FromSeconds(10);

    /// <summary>Changes over to the next key. True when a gateway answers by it; else the one before is in use again.</summary>
    public async Task<bool> ChangeOverAsync(CancellationToken cancellationToken)
    {
        if (await WorksAsync(keys.Next(), ChangeWithin, cancellationToken))
        {
            keys.Commit();
            LogChanged(logger, keys.Current.Public);
            return true;
        }

        LogNotChanged(logger, keys.Next().Public);
        await SettleAsync(cancellationToken);
        return false;
    }

    /// <summary>
    /// A change was begun and broke off: the two keys are tried in turn until a gateway answers. So no moment at which
    /// either side dies locks the garage out.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        while (keys.HasNext)
        {
            if (await WorksAsync(keys.Current, TryWithin, cancellationToken))
                return;
            if (!await WorksAsync(keys.Next(), TryWithin, cancellationToken))
                continue;
            keys.Commit();
            LogChanged(logger, keys.Current.Public);
        }
    }

    private async Task<bool> WorksAsync(PrivateKey key, TimeSpan within, CancellationToken cancellationToken)
    {
        try
        {
            await device.ChangeKeyAsync(key, cancellationToken);
        }
        catch (TunnelException fault)
        {
            LogNoDevice(logger, fault.Message);
            return false;
        }

        var gateways = options.Gateways.Select(seat => new IPEndPoint(TunnelAddress.FindAddress(seat.TunnelAddress)!, options.BeatPort)).ToList();
        return await BeatProbe.AnyAnswersAsync(TunnelAddress.FindAddress(options.Address)!, gateways, within, clock, cancellationToken);
    }
}
