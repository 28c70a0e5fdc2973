using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Fokus.Gateway.Hosting;
using NodaTime;

namespace Fokus.Gateway.Certificates;

/// <summary>A certificate authority of the gateway's own, for a zone that no public one can vouch for.</summary>
internal sealed class LocalAuthority : IDisposable
{
    /// <summary>A browser takes a server certificate for no longer than this.</summary>
    public static readonly Duration ServerLife = Duration.FromDays(397);

    private static readonly Duration AuthorityLife = Duration.FromDays(3653);
    private static readonly Duration ClockSlack = Duration.FromHours(1);
    private readonly X509Certificate2 certificate;

    private LocalAuthority(X509Certificate2 certificate) => this.certificate = certificate;

    /// <summary>The authority without its key, to be sent along with what it signs.</summary>
    public X509Certificate2 Public => X509CertificateLoader.LoadCertificate(certificate.RawData);

    /// <summary>The saved authority when it is for this zone and outlives a server certificate; else a new one, saved.</summary>
    public static LocalAuthority Open(string folder, string zone, Instant at)
    {
        var (certificateFile, keyFile) = (Path.Combine(folder, "ca.crt"), Path.Combine(folder, "ca.key"));
        if (File.Exists(certificateFile) && File.Exists(keyFile))
        {
            var saved = X509Certificate2.CreateFromPemFile(certificateFile, keyFile);
            if (saved.Subject.Equals(NameOf(zone).Name, StringComparison.Ordinal) && EndOf(saved) > at + ServerLife)
                return new(saved);
            saved.Dispose();
        }

        var made = Create(zone, at);
        using var key = made.certificate.GetECDsaPrivateKey()!;
        PrivateFile.Write(keyFile, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        PrivateFile.Write(certificateFile, Encoding.ASCII.GetBytes(made.certificate.ExportCertificatePem()));
        return made;
    }

    /// <summary>A new authority that nobody trusts yet.</summary>
    public static LocalAuthority Create(string zone, Instant at)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(NameOf(zone), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(NameConstraints.Permit(zone, "localhost"));
        return new(request.CreateSelfSigned((at - ClockSlack).ToDateTimeOffset(), (at + AuthorityLife).ToDateTimeOffset()));
    }

    /// <summary>A server certificate for the zone, every host right below it, and this machine.</summary>
    public X509Certificate2 Issue(string zone, Instant at)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName($"CN={zone}"), key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in new HashSet<string>(StringComparer.Ordinal) { zone, $"*.{zone}", "localhost" })
            names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(certificate, true, false));
        // A clock that was set back since must not ask for a certificate older than its authority: that is refused.
        var begin = Instant.Max(at - ClockSlack, Instant.FromDateTimeOffset(new DateTimeOffset(certificate.NotBefore)));
        using var bare = request.Create(
            certificate,
            begin.ToDateTimeOffset(),
            (at + ServerLife - ClockSlack).ToDateTimeOffset(),
            RandomNumberGenerator.GetBytes(16));
        return bare.CopyWithPrivateKey(key);
    }

    public void Dispose() => certificate.Dispose();

    /// <summary>When a certificate ends.</summary>
    public static Instant EndOf(X509Certificate2 certificate) => Instant.FromDateTimeOffset(new DateTimeOffset(certificate.NotAfter));

    private static X500DistinguishedName NameOf(string zone) => new($"CN=CA local de {zone}");
}
