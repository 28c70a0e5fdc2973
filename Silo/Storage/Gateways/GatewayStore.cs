namespace Fokus.Silo.Storage.Gateways;

/// <summary>The gateways whose word about a person is taken, and the silos that they may send people to.</summary>
internal sealed class GatewayStore(Database database)
{
    private static readonly string Put = SqlText.Of("Gateways/put_gateway");
    private static readonly string Keys = SqlText.Of("Gateways/list_gateway_keys");
    private static readonly string PutSilo = SqlText.Of("Gateways/put_silo");
    private static readonly string DeleteSilo = SqlText.Of("Gateways/delete_silo");

    /// <summary>Keeps a gateway's public key: its newest replaces the one before.</summary>
    internal Task PutAsync(string gateway, byte[] publicKey, CancellationToken cancellationToken) =>
        database.RunAsync(Put, cancellationToken, gateway, publicKey);

    /// <summary>The public keys of all gateways, in the order of their names.</summary>
    internal Task<List<byte[]>> ListKeysAsync(CancellationToken cancellationToken) =>
        database.ListAsync(Keys, row => row.Bytes(0), cancellationToken);

    /// <summary>Says that a silo's web server lives.</summary>
    internal Task PutSiloAsync(string address, CancellationToken cancellationToken) =>
        database.RunAsync(PutSilo, cancellationToken, address);

    /// <summary>Says that a silo's web server is gone.</summary>
    internal Task DeleteSiloAsync(string address, CancellationToken cancellationToken) =>
        database.RunAsync(DeleteSilo, cancellationToken, address);
}
