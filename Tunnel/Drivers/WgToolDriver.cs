using Fokus.Tunnel.Keys;
using Fokus.Tunnel.Tools;

namespace Fokus.Tunnel.Drivers;

/// <summary>Speaks with the kernel's WireGuard, or with anybody's, by the <c>wg</c> tool.</summary>
internal sealed class WgToolDriver(string name) : ITunnelDriver
{
    private const int KeysPerCall = 200;

    public string Interface => name;

    public async Task<TunnelStatus> ReadAsync(CancellationToken cancellationToken) =>
        WgToolText.Read(await Tool.RunAsync("wg", ["show", name, "dump"], "", cancellationToken));

    public async Task ChangeAsync(TunnelChange change, CancellationToken cancellationToken)
    {
        foreach (var some in change.Remove.Chunk(KeysPerCall))
            await Tool.RunAsync("wg", ["set", name, .. some.SelectMany(Removal)], "", cancellationToken);
        // By standard input, because it holds keys.
        if (WgToolText.Configuration(change) is { Length: > 0 } configuration)
            await Tool.RunAsync("wg", ["addconf", name, "/dev/stdin"], configuration, cancellationToken);
    }

    private static string[] Removal(PublicKey key) => ["peer", key.Base64, "remove"];
}
