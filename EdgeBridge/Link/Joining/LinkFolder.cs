using System.Security.Cryptography;
using System.Text;
using Fokus.Tunnel.Keys;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>
/// Where a garage's server keeps its link: <c>link.json</c>, and a folder of keys for each time that it joined. What joins
/// lies beside what works until the one file is replaced that says which is in use.
/// </summary>
internal sealed class LinkFolder
{
    private readonly string path;
    private readonly string mark;

    private LinkFolder(string path) => (this.path, mark) = (path, Path.Combine(path, "joining"));

    /// <summary>The settings that the link's process reads.</summary>
    public string SettingsFile => Path.Combine(path, "link.json");

    /// <summary>Opens a folder, or makes it.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It is not ours.</exception>
    public static LinkFolder Open(string path)
    {
        PrivateText.CreateFolder(path);
        return new(path);
    }

    /// <summary>
    /// What this server comes to the centre with. When an earlier try got no answer it is the same again: the centre knows
    /// it by that.
    /// </summary>
    public JoiningKeys BeginOrGoOn()
    {
        if (File.Exists(mark) && Directory.Exists(File.ReadAllText(mark)))
            return Keys(File.ReadAllText(mark));
        var folder = Path.Combine(path, "keys", RandomNumberGenerator.GetHexString(8, lowercase: true));
        PrivateText.CreateFolder(folder);
        PrivateText.Write(SecretFile(folder), RandomNumberGenerator.GetHexString(64, lowercase: true));
        PrivateText.Write(mark, folder);
        return Keys(folder);
    }

    /// <summary>The new link is the one in use: the next try begins with new keys.</summary>
    public void End() => File.Delete(mark);

    /// <summary>The centre knows the keys from elsewhere, or the code is another server's: nobody will use these keys.</summary>
    public void GiveUp()
    {
        var folder = File.ReadAllText(mark);
        File.Delete(mark);
        Directory.Delete(folder, recursive: true);
    }

    private static JoiningKeys Keys(string folder)
    {
        var keyFile = Path.Combine(folder, "garage.key");
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(SecretFile(folder)).Trim()));
        return new(keyFile, KeyFile.LoadOrMake(keyFile).Public, SecretFile(folder), Convert.ToHexStringLower(digest));
    }

    private static string SecretFile(string folder) => Path.Combine(folder, "link.secret");
}
