namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>
/// Room that is kept occupied. A full disk cannot be emptied from inside: even deleting rows needs room in the log. This
/// file is dropped then, and taken back when there is room again.
/// </summary>
internal sealed class Ballast(string folder, int bytes)
{
    private readonly string path = Path.Combine(folder, "ballast");

    internal bool IsHeld => File.Exists(path);

    internal void Drop() => File.Delete(path);

    /// <summary>True when it is held again. Needs four times its own size free, or the disk would be full at once.</summary>
    internal bool TryHold()
    {
        if (IsHeld)
            return true;
        try
        {
            if (new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace < bytes * 4L)
                return false;
            File.WriteAllBytes(path, new byte[bytes]);
            return true;
        }
        catch (IOException)
        {
            File.Delete(path);
            return false;
        }
    }
}
