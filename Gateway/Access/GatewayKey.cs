using System.Security.Cryptography;
using System.Text;
using Fokus.Gateway.Hosting;
using Fokus.Wire.Identity;
using Microsoft.Extensions.Options;
using NodaTime.Extensions;

namespace Fokus.Gateway.Access;

/// <summary>The key behind the gateway's word about a person. It stays on this machine; silos learn its public part.</summary>
internal sealed class GatewayKey : IDisposable
{
    private readonly ECDsa key;
    private readonly TimeProvider clock;

    public GatewayKey(IOptions<GatewayOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        var path = Path.Combine(options.Value.DataFolder, "gateway.key");
        if (File.Exists(path))
        {
            key = Read(path);
        }
        else
        {
            key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            PrivateFile.Write(path, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        }

        PublicKey = key.ExportSubjectPublicKeyInfo();
    }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public byte[] PublicKey { get; }

    /// <summary>The gateway's word, good for a minute at one audience.</summary>
    public string Sign(Person person, string audience) => SignedPerson.Sign(person, audience, key, clock.GetCurrentInstant());

    public void Dispose() => key.Dispose();

    private static ECDsa Read(string path)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(File.ReadAllText(path));
            return read;
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException)
        {
            read.Dispose();
            throw new InvalidDataException($"{path} is not a private key. Restore it, or remove it to have a new one made.", broken);
        }
    }
}
