namespace Fokus.Tunnel.Drivers;

/// <summary>
/// One WireGuard interface that exists. The same for the kernel's WireGuard and for wireguard-go; each call is one
/// exchange and nothing is kept between calls, so that another process may change the interface too.
/// </summary>
public interface ITunnelDriver
{
    /// <summary>The name of the interface.</summary>
    string Interface { get; }

    /// <summary>Reads key, port and peers with their counters.</summary>
    /// <exception cref="TunnelException">The interface is gone, or does not answer within 5 s.</exception>
    Task<TunnelStatus> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes a change. Peers that it does not name keep their sessions, endpoints and counters: a live hub is never set
    /// anew as a whole, since every garage would lose its session.
    /// </summary>
    /// <exception cref="TunnelException">The change was refused; what stood before it may be changed in part, so read again.</exception>
    Task ChangeAsync(TunnelChange change, CancellationToken cancellationToken);
}
