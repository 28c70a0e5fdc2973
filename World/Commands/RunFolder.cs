using Fokus.World.Processes;

namespace Fokus.World.Commands;

/// <summary>Where runs keep what they make: below the repository, ignored by git, emptied at each start.</summary>
internal static class RunFolder
{
    internal static string Of(string name) => Path.Combine(Artifacts.Repository, ".fokus", name);
}
