using System.Diagnostics;
using System.Globalization;
using Fokus.EdgeBridge.Journal;
using static Fokus.EdgeBridge.Tests.Journal.TestJournal;

namespace Fokus.EdgeBridge.Tests.Journal;

public sealed class PowerCutTests : IDisposable
{
    private const string FolderVariable = "FOKUS_POWER_CUT_FOLDER";
    private const int Rounds = 10;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_process_that_is_killed_ten_times_loses_no_recorded_fact_and_leaves_no_gap()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var promised = await WriteUntilKilledAsync(50 + (round * 37));

            using var journal = Open(folder, TimeProvider.System);
            Assert.True(journal.LastSeq >= promised, $"Round {round}: {promised} was promised, {journal.LastSeq} is there.");
            var rows = ReadAll(journal);
            Assert.Equal(Enumerable.Range(1, (int)journal.LastSeq).Select(seq => (long)seq), rows.Select(row => row.Seq));
            Assert.Equal(0, journal.Figures().Unreadable);
        }
    }

    /// <summary>The child: appends for ever, and says what it was promised. Run only by the test above.</summary>
    [Fact(Explicit = true)]
    public async Task Child_appends_until_it_is_killed()
    {
        var place = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(place is null, "It is the child of another test.");
        using var journal = FactJournal.Open(new(
            Paulista, new JournalOptions { Folder = place }, [], [], new ClockWatch(TimeProvider.System), TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance));
        await using var promises = new FileStream(
            Path.Combine(place, "promised"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        while (true)
        {
            var seq = await AppendAsync(journal, TimeProvider.System, SomeFact());
            promises.Write(System.Text.Encoding.ASCII.GetBytes(seq.ToString(CultureInfo.InvariantCulture) + "\n"));
        }
    }

    private async Task<long> WriteUntilKilledAsync(int promises)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            ArgumentList =
            {
                typeof(PowerCutTests).Assembly.Location,
                "-explicit", "only",
                "-method", $"{typeof(PowerCutTests).FullName}.{nameof(Child_appends_until_it_is_killed)}",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderVariable] = folder.Path;
        var file = Path.Combine(folder.Path, "promised");
        var before = Promised(file).Count;
        var enough = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(folder.Path, "promised");
        watcher.Changed += (_, _) => Check();
        watcher.Created += (_, _) => Check();
        watcher.EnableRaisingEvents = true;

        using var child = Process.Start(start)!;
        child.OutputDataReceived += (_, _) => { };
        child.BeginOutputReadLine();
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        return Promised(file)[^1];

        void Check()
        {
            if (Promised(file).Count >= before + promises)
                enough.TrySetResult();
        }
    }

    private static List<long> Promised(string file)
    {
        if (!File.Exists(file))
            return [];
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        // The last line may be cut; it counts only with its end.
        return text[..(text.LastIndexOf('\n') + 1)]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => long.Parse(line, CultureInfo.InvariantCulture))
            .ToList();
    }
}
