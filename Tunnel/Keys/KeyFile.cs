namespace Fokus.Tunnel.Keys;

/// <summary>The file of a private key: its owner reads it, and nobody else.</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key of a file; makes pair and file where there is none.</summary>
    /// <exception cref="TunnelException">The file holds no key, or others may read it: the message says what to do.</exception>
    public static PrivateKey LoadOrMake(string path)
    {
        if (File.Exists(path))
            return Load(path);
        var made = PrivateKey.Make();
        Save(path, made);
        return made;
    }

    /// <summary>The preshared key of a file.</summary>
    /// <exception cref="TunnelException">As for a private key; also when there is no file.</exception>
    public static PresharedKey LoadPreshared(string path) =>
        PresharedKey.Find(ReadSecret(path)) ?? throw NoKey(path);

    private static PrivateKey Load(string path) => PrivateKey.Find(ReadSecret(path)) ?? throw NoKey(path);

    private static string ReadSecret(string path)
    {
        try
        {
            var others = File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute);
            return others is UnixFileMode.None
                ? File.ReadAllText(path).Trim()
                : throw new TunnelException($"{path} holds a secret and others may read it: run chmod 600 {path}, and make a new key if somebody did.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new TunnelException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    private static void Save(string path, PrivateKey key)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            // Under another name first: a power cut must not leave half a key, which the next start would refuse.
            var beside = path + ".new";
            File.Delete(beside);
            using (var file = new FileStream(beside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(key.Canonical + "\n"));
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new TunnelException($"The new key cannot be written to {path}: {fault.Message}", fault);
        }
    }

    private static TunnelException NoKey(string path) =>
        new($"{path} holds no WireGuard key (44 characters, base64 of 32 bytes): put the right file back, or remove it so that a new pair is made and tell the centre the new public key.");
}
