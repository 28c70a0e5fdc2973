using System.Text;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>Files that only their owner reads, replaced whole: after a power cut there is the old one or the new one.</summary>
internal static class PrivateText
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string folder) => Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);

    public static void Write(string path, string text)
    {
        var beside = path + ".new";
        File.Delete(beside);
        using (var file = new FileStream(beside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Owner }))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
