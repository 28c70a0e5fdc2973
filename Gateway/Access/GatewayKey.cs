using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.Gateway.Hosting;
using Fokus.Wire.Identity;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Access;

/// <summary>The key behind the gateway's word about a person. It stays on this machine; silos learn its public part.</summary>
internal sealed class GatewayKey : IDisposable
{
    private const int MostWords = 10_000;
    private static readonly Duration SaidAgainWithin = Duration.FromSeconds(20);
    private readonly ConcurrentDictionary<Said, (string Text, Instant At)> words = new();
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

    /// <summary>
    /// The gateway's word, good for forty seconds more at the least, at one audience. A console asks every second: signing
    /// each time cost more than all the rest of a request.
    /// </summary>
    public string Sign(Person person, string audience)
    {
        var at = clock.GetCurrentInstant();
        var asked = new Said(person.Id, person.Name, person.Role, person.IsChain, string.Join(' ', person.Garages), audience);
        // Both ways: a clock that was set back must not keep a word that is not good yet.
        if (words.TryGetValue(asked, out var word) && Duration.FromTicks(Math.Abs((at - word.At).BclCompatibleTicks)) < SaidAgainWithin)
            return word.Text;
        if (words.Count >= MostWords)
            words.Clear();
        var text = SignedPerson.Sign(person, audience, key, at);
        words[asked] = (text, at);
        return text;
    }

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

    private sealed record Said(OperatorId Person, string Name, Role Role, bool IsChain, string Garages, string Audience);
}
