using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Tools;

namespace Fokus.Tunnel.Devices;

/// <summary>The interface itself: made where there is none, taken over where there is one.</summary>
public static class TunnelDevice
{
    private const int PortTries = 50;
    private static readonly TimeSpan PortWait = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Sees to it that the interface is up as it shall be. One that is there keeps its peers: a program that was restarted
    /// cuts nobody.
    /// </summary>
    /// <exception cref="TunnelException">It cannot be made: not root, a tool is missing, or the port is taken.</exception>
    public static async Task<ITunnelDriver> EnsureAsync(DeviceSetting setting, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(setting.Interface, cancellationToken) is not { } driver)
        {
            await MakeAsync(setting.Interface, cancellationToken);
            driver = TunnelDrivers.For(setting.Interface);
        }

        await SetAsync(driver, setting, clock, cancellationToken);
        await Ip("address", "replace", setting.Address.ToString(), "dev", setting.Interface);
        await Ip("link", "set", "dev", setting.Interface, "mtu", $"{setting.Mtu}", "up");
        foreach (var route in setting.Routes)
            await Ip("route", "replace", $"{route}/32", "dev", setting.Interface, "src", $"{setting.Address.Address}");
        return driver;

        Task<string> Ip(params string[] words) => Tool.RunAsync("ip", words, "", cancellationToken);
    }

    private static async Task<ITunnelDriver?> FindAsync(string name, CancellationToken cancellationToken)
    {
        // The socket of a killed wireguard-go stays behind; its interface does not.
        if (!(await Tool.TryAsync("ip", ["link", "show", "dev", name], "", cancellationToken)).IsSuccess)
            return null;
        var driver = TunnelDrivers.For(name);
        await driver.ReadAsync(cancellationToken);
        return driver;
    }

    private static async Task MakeAsync(string name, CancellationToken cancellationToken)
    {
        var kernel = await Tool.TryAsync("ip", ["link", "add", "dev", name, "type", "wireguard"], "", cancellationToken);
        if (kernel.IsSuccess)
        {
            // A socket that an older wireguard-go left behind would mislead the choice of the driver.
            File.Delete(UapiDriver.SocketOf(name));
            return;
        }

        var go = await Tool.TryAsync("wireguard-go", [name], "", cancellationToken);
        if (!go.IsSuccess)
        {
            throw new TunnelException(
                $"The interface {name} cannot be made. The kernel says: {kernel.Error}; wireguard-go says: {go.Error}. Run as root, with /dev/net/tun.");
        }
    }

    /// <summary>wireguard-go lets go of the interface before the port: who follows at once has to wait for it.</summary>
    private static async Task SetAsync(ITunnelDriver driver, DeviceSetting setting, TimeProvider clock, CancellationToken cancellationToken)
    {
        var status = await driver.ReadAsync(cancellationToken);
        var change = new TunnelChange
        {
            Key = status.Key == setting.Key.Public ? null : setting.Key,
            ListenPort = setting.ListenPort is 0 || status.ListenPort == setting.ListenPort ? null : setting.ListenPort,
        };
        for (var tries = 1; ; tries++)
        {
            try
            {
                await driver.ChangeAsync(change, cancellationToken);
                return;
            }
            catch (TunnelException) when (change.ListenPort is not null && tries < PortTries)
            {
                await Task.Delay(PortWait, clock, cancellationToken);
            }
        }
    }
}
