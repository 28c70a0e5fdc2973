using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Fokus.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Certificates;

/// <summary>The certificates that an authority gave us, in memory and on disk: a gateway that starts while the authority is down shows those of its last run.</summary>
internal sealed partial class CertificateShelf
{
    private const string KeyHead = "-----BEGIN PRIVATE KEY-----";
    private readonly ConcurrentDictionary<string, HeldCertificate> held = new(StringComparer.OrdinalIgnoreCase);
    private readonly string folder;
    private readonly ILogger<CertificateShelf> logger;

    public CertificateShelf(IOptions<GatewayOptions> options, ILogger<CertificateShelf> logger)
    {
        this.logger = logger;
        folder = Path.Combine(options.Value.DataFolder, "certificates");
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.pem") : [])
            Load(path);
    }

    /// <summary>All names that a certificate is held under: a zone stands for its wildcard.</summary>
    public IEnumerable<string> Names => held.Keys;

    public HeldCertificate? Find(string name) => held.GetValueOrDefault(name);

    /// <summary>Holds a certificate in place of the one before; the next handshake shows it, and connections that are open keep theirs.</summary>
    public HeldCertificate Put(string name, string chain, string key)
    {
        var read = HeldCertificate.Read(chain, key);
        PrivateFile.Write(FileOf(name), Encoding.ASCII.GetBytes($"{chain.TrimEnd()}\n{key}\n"));
        return held[name] = read;
    }

    public void Remove(string name)
    {
        if (held.TryRemove(name, out _))
            File.Delete(FileOf(name));
    }

    private void Load(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            var at = text.IndexOf(KeyHead, StringComparison.Ordinal);
            if (at < 0)
                throw new InvalidDataException("there is no private key in it");
            held[Path.GetFileNameWithoutExtension(path)] = HeldCertificate.Read(text[..at], text[at..]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException or InvalidDataException)
        {
            LogUnreadable(logger, path, fault);
        }
    }

    private string FileOf(string name) => Path.Combine(folder, $"{name}.pem");
}
