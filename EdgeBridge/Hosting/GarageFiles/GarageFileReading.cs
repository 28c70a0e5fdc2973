namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>What a garage file is: a garage, or everything that is wrong with it.</summary>
internal abstract record GarageFileReading
{
    private GarageFileReading()
    {
    }

    /// <summary>A garage.</summary>
    internal sealed record Good(GarageFile File) : GarageFileReading;

    /// <summary>Not a garage.</summary>
    /// <param name="Faults">Every fault, each with its place in the file and the mend.</param>
    internal sealed record Bad(IReadOnlyList<string> Faults) : GarageFileReading;
}
