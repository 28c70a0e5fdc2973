using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Silo.Hosting;
using Fokus.Silo.Storage.Lists;
using Fokus.Wire.Identity;
using Microsoft.Extensions.Options;

namespace Fokus.Silo.Identity;

/// <summary>
/// The keys that sign lists. Each silo has one of its own, in its data folder, and says the public half in the database; a
/// garage is told all of them in its Welcome, and again when there are others.
/// </summary>
internal sealed class ListKeys(ListStore lists, IOptions<SiloOptions> options, TimeProvider time) : IDisposable
{
    private const string FileName = "list-key.pem";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private readonly Lazy<ECDsa> own = new(() => ReadOrMake(options.Value.DataFolder));
    private volatile Reading? reading;

    /// <summary>The public keys of all silos, this one's among them.</summary>
    internal async Task<IReadOnlyList<byte[]>> CurrentAsync(CancellationToken cancellationToken)
    {
        if (reading is { } known && time.GetElapsedTime(known.At) < Fresh)
            return known.Keys;
        if (reading is null)
            await lists.PutKeyAsync(own.Value.ExportSubjectPublicKeyInfo(), cancellationToken);
        var keys = await lists.KeysAsync(cancellationToken);
        reading = new(keys, time.GetTimestamp());
        return keys;
    }

    /// <summary>This silo's signature under a list.</summary>
    internal byte[] Sign(ListKind kind, GarageId garage, byte[] sha256)
    {
        lock (own)
            return DocumentSeal.Sign(kind, garage, sha256, own.Value);
    }

    public void Dispose()
    {
        if (own.IsValueCreated)
            own.Value.Dispose();
    }

    private static ECDsa ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            Make(path);
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }

    /// <summary>Whole or not at all, and of two silos that share a folder the first one's: the file is moved into its place.</summary>
    private static void Make(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var part = $"{path}.{Environment.ProcessId}.part";
        using (var file = new FileStream(part, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        }

        try
        {
            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }
    }

    private sealed record Reading(IReadOnlyList<byte[]> Keys, long At);
}
