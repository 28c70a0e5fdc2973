namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>The disk on which the garage's data lies.</summary>
/// <param name="Folder">The data folder.</param>
internal sealed record DataDisk(string Folder)
{
    /// <summary>What is free; <c>null</c> when the system does not say.</summary>
    internal long? FreeBytes()
    {
        try
        {
            return new DriveInfo(Folder).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
