using System.Security.Cryptography;
using Fokus.Silo.Storage.Gateways;

namespace Fokus.Silo.Identity;

/// <summary>The public keys of the gateways whose word about a person is taken. Read anew every two seconds.</summary>
internal sealed class GatewayKeys(GatewayStore gateways, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private volatile Reading? reading;

    internal async Task<IReadOnlyList<byte[]>> CurrentAsync(CancellationToken cancellationToken)
    {
        if (reading is { } known && time.GetElapsedTime(known.At) < Fresh)
            return known.Keys;
        var keys = await gateways.ListKeysAsync(cancellationToken);
        reading = new(keys, time.GetTimestamp());
        return keys;
    }

    /// <summary>Keeps a gateway's key; false when it is not the public key of a P-256 pair.</summary>
    internal async Task<bool> TryKeepAsync(string gateway, byte[] publicKey, CancellationToken cancellationToken)
    {
        if (!IsP256(publicKey))
            return false;
        await gateways.PutAsync(gateway, publicKey, cancellationToken);
        reading = null;
        return true;
    }

    private static bool IsP256(byte[] publicKey)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.KeySize == 256;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private sealed record Reading(IReadOnlyList<byte[]> Keys, long At);
}
