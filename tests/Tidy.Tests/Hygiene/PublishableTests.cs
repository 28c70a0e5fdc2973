using System.Text.RegularExpressions;
using Fokus.Testing;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Hygiene;

public partial class PublishableTests
{
    // Put together from pieces, so that this file does not contain what it looks for.
    private static readonly Regex Unpublishable = new(
        string.Join('|',
            $"(^|[^A-Za-z0-9_./-])/({"wo" + "rk"}|{"fa" + "rm"}|home/[a-z]+|Users/[A-Za-z]+)/",
            @"api\.nuget" + @"\.org", @"registry\.npmjs" + @"\.org", @"deb\.debian" + @"\.org",
            "cla" + "ude", "chat" + "gpt", "copi" + "lot", @"\bL" + @"LM\b", "AI assis" + "tant", "coding ag" + "ent", "developer ses" + "sion"),
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    [Fact]
    public void Nothing_of_this_machine_or_its_tooling_is_in_the_tree()
    {
        var broken =
            from file in SourceTree.TextFiles
            from line in SourceTree.Read(file).Split('\n').Index()
            where Unpublishable.IsMatch(line.Item)
            select new Broken(file, line.Index + 1, line.Item.Trim());

        Verdict.NothingBroken(
            broken,
            "No path of a machine, no host of a package registry, no word about the tooling that writes code.",
            "Say it without: a path from the root, the registry's ordinary client.");
    }

    [Theory]
    [InlineData("see /wo" + "rk/main for it", true)]
    [InlineData("https://registry.npmjs" + ".org/x", true)]
    [InlineData("Web/work/lane and net/work/", false)]
    public void The_search_finds_paths_of_a_machine_and_leaves_our_own(string line, bool isFound)
    {
        Assert.Equal(isFound, Unpublishable.IsMatch(line));
    }

    [Fact]
    public void Unfinished_work_is_marked_in_no_page_script_or_style()
    {
        var broken =
            from file in SourceTree.TextFiles
            where Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) || Path.GetFileName(file) is "fokus"
            from line in SourceTree.Read(file).Split('\n').Index()
            where Marker().IsMatch(line.Item)
            select new Broken(file, line.Index + 1, line.Item.Trim());

        Verdict.NothingBroken(broken, "What lands is finished.", "Do it or leave it out.");
    }

    [Fact]
    public void The_scripts_can_be_run()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("run bits do not exist on Windows");
            return;
        }

        foreach (var script in (string[])["fokus", ".ci/run"])
            Assert.True(File.GetUnixFileMode(Repository.PathOf(script)).HasFlag(UnixFileMode.UserExecute), $"{script} lacks the run bit");
    }

    private static readonly string[] Endings = [".razor", ".js", ".css", ".sql", ".proto", ".csproj", ".props"];

    [GeneratedRegex(@"(//|/\*|--|#|@\*|<!--).*\b(FIXME|HACK|TODO)\b(?!\s*\(?#\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
