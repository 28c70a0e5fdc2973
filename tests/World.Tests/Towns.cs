using Fokus.Testing;
using Fokus.World.Reports;
using Fokus.World.Runs;
using Spectre.Console;

namespace Fokus.World.Tests;

/// <summary>Towns for tests: real processes, real sockets, a folder of their own.</summary>
internal static class Towns
{
    internal static LiveLog Quiet { get; } = new(AnsiConsole.Console, TimeProvider.System, isQuiet: true);

    internal static Task<Town> StartAsync(string name, int cars, double speed, int silos = 1)
    {
        Assert.SkipUnless(
            File.Exists(Repository.PathOf(".fokus/models/ch_PP-OCRv4_rec_infer.onnx")),
            "The plate reader's models are missing: run ./fokus setup.");
        var plan = new RunPlan
        {
            Folder = Repository.PathOf($".fokus/tests/{name}"),
            Cars = cars,
            Speed = speed,
            Silos = silos,
        };
        return Town.StartAsync(plan, Quiet, TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
