namespace Fokus.Tunnel.Drivers;

/// <summary>Which driver an interface needs.</summary>
public static class TunnelDrivers
{
    /// <summary>The socket of wireguard-go when there is one, else the <c>wg</c> tool, which also speaks with the kernel.</summary>
    public static ITunnelDriver For(string name) =>
        File.Exists(UapiDriver.SocketOf(name)) ? new UapiDriver(name) : new WgToolDriver(name);
}
