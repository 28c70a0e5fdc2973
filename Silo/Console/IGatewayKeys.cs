namespace Fokus.Silo.Console;

/// <summary>The gateways whose word about a person is taken.</summary>
internal interface IGatewayKeys
{
    /// <summary>Their public keys (SubjectPublicKeyInfo, DER); empty when none has ever called.</summary>
    Task<IReadOnlyCollection<byte[]>> GetAsync(CancellationToken cancellationToken);
}
