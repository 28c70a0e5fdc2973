using Fokus.Tunnel;
using Fokus.Tunnel.Devices;
using Fokus.Tunnel.Drivers;

namespace Fokus.EdgeBridge.Link;

/// <summary>The garage's interface. When it is gone, the next change makes it anew.</summary>
internal sealed class LinkDevice(DeviceSetting setting, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private ITunnelDriver? driver;

    public async Task ChangeAsync(TunnelChange change, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (driver is not null && await TryAsync(driver, change, cancellationToken))
                return;
            driver = await TunnelDevice.EnsureAsync(setting, clock, cancellationToken);
            await driver.ChangeAsync(change, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Peers that the settings no longer name are removed; the others keep their sessions over our restart.</summary>
    public async Task KeepOnlyAsync(IReadOnlyList<TunnelPeer> peers, CancellationToken cancellationToken)
    {
        await ChangeAsync(new(), cancellationToken);
        var there = await driver!.ReadAsync(cancellationToken);
        await ChangeAsync(new() { Remove = [.. there.Peers.Select(peer => peer.Key).Except(peers.Select(peer => peer.Key))] }, cancellationToken);
    }

    public void Dispose() => turn.Dispose();

    private static async Task<bool> TryAsync(ITunnelDriver driver, TunnelChange change, CancellationToken cancellationToken)
    {
        try
        {
            await driver.ChangeAsync(change, cancellationToken);
            return true;
        }
        catch (TunnelException)
        {
            // Its process was ended, or it was deleted by hand. Made anew, and if that fails too, that is what is told.
            return false;
        }
    }
}
