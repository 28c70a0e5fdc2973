using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Fokus.Gateway.Hosting;

namespace Fokus.Gateway.Certificates.Acme;

/// <summary>The key by which the certificate authority knows us. Gateways that share one may answer each other's challenges.</summary>
internal sealed class AcmeAccount : IDisposable
{
    private readonly ECDsa key;

    private AcmeAccount(ECDsa key)
    {
        this.key = key;
        // RFC 7638: these members, in this order, without a space.
        Thumbprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(PublicKey().ToJsonString())));
    }

    public string Thumbprint { get; }

    /// <summary>The key of a file; a new one, saved, when there is none.</summary>
    public static AcmeAccount Open(string path)
    {
        if (!File.Exists(path))
        {
            var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            PrivateFile.Write(path, Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem()));
            return new(made);
        }

        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(File.ReadAllText(path));
            return new(read);
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException)
        {
            read.Dispose();
            throw new InvalidDataException($"{path} is not a private key. Restore it, or remove it to have a new account made.", broken);
        }
    }

    /// <summary>What the file of a token must say (RFC 8555, section 8.1).</summary>
    public string AnswerTo(string token) => $"{token}.{Thumbprint}";

    /// <summary>What the TXT record of a token must say (RFC 8555, section 8.4).</summary>
    public string RecordFor(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(AnswerTo(token))));

    public JsonObject PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new() { ["crv"] = "P-256", ["kty"] = "EC", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
    }

    /// <summary>ES256; .NET gives the two numbers side by side, which is the form that JWS wants.</summary>
    public string Sign(string text) => Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256));

    public void Dispose() => key.Dispose();
}
