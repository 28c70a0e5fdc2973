using Fokus.Tunnel.Keys;

namespace Fokus.EdgeBridge.Link.Renewal;

/// <summary>The garage's key, and the one that it changes over to. Both are on disk before either is spoken of.</summary>
internal sealed class LinkKeys(string path)
{
    private readonly string nextPath = path + ".next";

    /// <summary>The key in use; made where there is none.</summary>
    public PrivateKey Current { get; private set; } = KeyFile.LoadOrMake(path);

    /// <summary>Whether a change of keys was begun and not ended: nobody knows which of the two the gateways hear.</summary>
    public bool HasNext => File.Exists(nextPath);

    /// <summary>The key to change over to; made where there is none.</summary>
    public PrivateKey Next() => KeyFile.LoadOrMake(nextPath);

    /// <summary>The next key is the one in use, and the one before is gone.</summary>
    public void Commit()
    {
        Current = Next();
        File.Move(nextPath, path, overwrite: true);
    }

    /// <summary>The next key is of no use.</summary>
    public void Forget() => File.Delete(nextPath);
}
