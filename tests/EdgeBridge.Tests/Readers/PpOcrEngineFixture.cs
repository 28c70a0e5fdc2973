using Fokus.EdgeBridge.Drivers.Readers.PpOcr;

namespace Fokus.EdgeBridge.Tests.Readers;

/// <summary>One engine for all tests that need the networks, and where the shared pictures are.</summary>
public sealed class PpOcrEngineFixture : IDisposable
{
    private readonly Lazy<PlateEngine> engine = new(() => new PlateEngine(new PpOcrOptions()));

    internal PlateEngine Engine
    {
        get
        {
            var faults = ModelFiles.Faults(ModelFiles.UsualFolder());
            Assert.SkipUnless(faults.Count == 0, "The networks are not here: " + string.Join("; ", faults));
            return engine.Value;
        }
    }

    internal static string SharedPlates
    {
        get
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "Fokus.sln")))
                root = root.Parent;
            var shared = Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "plates"));
            Assert.SkipUnless(Directory.Exists(shared), $"The labelled pictures are not here: {shared}");
            return shared;
        }
    }

    public void Dispose()
    {
        if (engine.IsValueCreated)
            engine.Value.Dispose();
    }
}
