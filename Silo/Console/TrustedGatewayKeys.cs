using Fokus.Silo.Identity;

namespace Fokus.Silo.Console;

/// <summary>The console takes the word of the gateways that the API takes it of.</summary>
internal sealed class TrustedGatewayKeys(GatewayKeys keys) : IGatewayKeys
{
    public async Task<IReadOnlyCollection<byte[]>> GetAsync(CancellationToken cancellationToken) =>
        await keys.CurrentAsync(cancellationToken);
}
