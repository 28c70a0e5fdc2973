namespace Fokus.EdgeBridge.Tests.Journal;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("fokus-edge-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
