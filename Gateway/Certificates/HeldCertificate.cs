using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Fokus.Gateway.Certificates;

/// <summary>A certificate with its key and chain, ready for handshakes.</summary>
internal sealed record HeldCertificate(SslStreamCertificateContext Context, Instant Begin, Instant End)
{
    /// <summary>Renewed at two thirds of its life, so that a fault in the making leaves weeks to mend it.</summary>
    public Instant RenewAt => Begin + ((End - Begin) * 2 / 3);

    /// <summary>Reads a chain, its own certificate first, and the key. Throws <see cref="System.Security.Cryptography.CryptographicException"/>.</summary>
    public static HeldCertificate Read(string chain, string key)
    {
        var own = X509Certificate2.CreateFromPem(chain, key);
        var all = new X509Certificate2Collection();
        all.ImportFromPem(chain);
        var above = new X509Certificate2Collection(all.Skip(1).ToArray());
        return new(
            SslStreamCertificateContext.Create(own, above, offline: true),
            Instant.FromDateTimeOffset(new DateTimeOffset(own.NotBefore)),
            LocalAuthority.EndOf(own));
    }
}
