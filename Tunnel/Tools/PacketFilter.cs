namespace Fokus.Tunnel.Tools;

/// <summary>Rules of nftables.</summary>
public static class PacketFilter
{
    /// <summary>Puts a script in force, whole or not at all: there is no moment without rules.</summary>
    /// <exception cref="TunnelException">nft refused it.</exception>
    public static Task LoadAsync(string script, CancellationToken cancellationToken) =>
        Tool.RunAsync("nft", ["-f", "-"], script, cancellationToken);
}
