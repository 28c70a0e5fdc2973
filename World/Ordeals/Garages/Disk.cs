using System.Diagnostics;
using System.Globalization;

namespace Fokus.World.Ordeals.Garages;

/// <summary>
/// A small disk under the data of a garage, so that it can be full or lose its power without anybody else noticing.
/// Only root may mount one.
/// </summary>
internal static class Disk
{
    /// <summary>Why this machine cannot do it; <c>null</c> when it can.</summary>
    internal static string? Obstacle => string.Equals(Environment.UserName, "root", StringComparison.Ordinal) ? null : "only root may mount a disk: run it as root";

    /// <summary>A disk in memory. False when this machine does not allow it.</summary>
    internal static bool TryMountMemory(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        return Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", folder);
    }

    /// <summary>An empty image of a disk with ext4 on it.</summary>
    internal static bool TryMakeImage(string image, int megabytes)
    {
        using (var file = File.Create(image))
            file.SetLength(megabytes * 1024L * 1024);
        return Run("mkfs.ext4", "-q", "-F", image);
    }

    /// <summary>Mounts an image; its journal is replayed, as after a power cut.</summary>
    internal static bool TryMountImage(string image, string folder)
    {
        Directory.CreateDirectory(folder);
        return Run("mount", "-o", "loop", image, folder);
    }

    internal static bool Release(string folder) => Run("umount", folder) || Run("umount", "-l", folder);

    /// <summary>Releases whatever an earlier run left mounted below a folder.</summary>
    internal static void ReleaseAll(string below)
    {
        foreach (var line in File.ReadAllLines("/proc/mounts"))
        {
            if (line.Split(' ') is [_, var place, ..] && place.StartsWith(below + "/", StringComparison.Ordinal))
                _ = Release(place);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
