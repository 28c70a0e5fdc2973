using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;

namespace Fokus.Wire.Identity;

/// <summary>
/// The cluster's signature under a list: ES256, as under <see cref="SignedPerson"/>, but over the hash of a document that
/// lives for years. What it is and whose it is are signed with it, so that it is no list of another kind or garage.
/// </summary>
public static class DocumentSeal
{
    /// <summary>Signs a document.</summary>
    /// <param name="kind">Which list it is.</param>
    /// <param name="garage">Whose it is.</param>
    /// <param name="sha256">The SHA-256 of its bytes.</param>
    /// <param name="key">A silo's private key, P-256.</param>
    public static byte[] Sign(ListKind kind, GarageId garage, ReadOnlySpan<byte> sha256, ECDsa key) =>
        key.SignData(Sealed(kind, garage, sha256), HashAlgorithmName.SHA256);

    /// <summary>True when one of the trusted keys made the signature.</summary>
    /// <param name="kind">Which list it is.</param>
    /// <param name="garage">Whose it is.</param>
    /// <param name="sha256">The SHA-256 of its bytes.</param>
    /// <param name="signature">What came with it.</param>
    /// <param name="keys">Public keys (SubjectPublicKeyInfo, DER) of the trusted silos. One that cannot be read vouches for nothing.</param>
    public static bool IsGood(
        ListKind kind, GarageId garage, ReadOnlySpan<byte> sha256, ReadOnlySpan<byte> signature, IEnumerable<byte[]> keys)
    {
        var text = Sealed(kind, garage, sha256);
        foreach (var publicKey in keys)
        {
            using var key = ECDsa.Create();
            try
            {
                key.ImportSubjectPublicKeyInfo(publicKey, out _);
                if (key.KeySize == 256 && key.VerifyData(text, signature, HashAlgorithmName.SHA256))
                    return true;
            }
            catch (CryptographicException)
            {
                continue;
            }
        }

        return false;
    }

    private static byte[] Sealed(ListKind kind, GarageId garage, ReadOnlySpan<byte> sha256)
    {
        var name = kind switch
        {
            ListKind.Subscribers => "subscribers",
            ListKind.DenyList => "deny-list",
        };
        return Encoding.ASCII.GetBytes($"fokus-list-1\n{name}\n{garage.Value}\n{Convert.ToHexStringLower(sha256)}\n");
    }
}
