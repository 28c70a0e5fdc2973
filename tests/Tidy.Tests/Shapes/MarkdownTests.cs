using System.Text.RegularExpressions;
using Fokus.Testing;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Shapes;

public partial class MarkdownTests
{
    [Fact]
    public void Pages_stand_in_docs_and_a_room_has_only_its_README()
    {
        var broken = SourceTree.Files
            .Where(file => file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Where(file => !file.StartsWith("docs/", StringComparison.Ordinal) && Path.GetFileName(file) is not "README.md")
            .Select(file => new Broken(file, 1, "a page outside docs/"));

        Verdict.NothingBroken(broken, "Plans and notes do not live in the repository.", "Move what lasts into docs/, a README, or the code.");
    }

    [Fact]
    public void A_README_names_only_things_that_exist()
    {
        var broken = SourceTree.Files
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(page => NamedThings.In(page).Where(thing => !thing.Exists).Select(thing => new Broken(page, thing.Line, $"`{thing.Name}`")));

        Verdict.NothingBroken(
            broken,
            "What stands in backticks and looks like a type or a file is in the code.",
            "Correct the name; write what is no code of ours without backticks.");
    }

    [Fact]
    public void A_command_that_a_page_names_can_be_given()
    {
        var commands = CommandRow().Matches(SourceTree.Read("fokus")).Select(row => row.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        var broken =
            from page in SourceTree.Files
            where page.EndsWith(".md", StringComparison.Ordinal)
            from line in SourceTree.Read(page).Split('\n').Index()
            from Match named in CommandNamed().Matches(line.Item)
            where !commands.Contains(named.Groups["name"].Value)
            select new Broken(page, line.Index + 1, named.Value);

        Assert.Contains("demo", commands);
        Verdict.NothingBroken(broken, "What a page tells people to type is in the list of ./fokus.", "Add the command, or take it out of the page.");
    }

    [Fact]
    public void A_link_from_page_to_page_leads_somewhere()
    {
        var broken =
            from page in SourceTree.Files
            where page.EndsWith(".md", StringComparison.Ordinal)
            from line in SourceTree.Read(page).Split('\n').Index()
            from Match link in Link().Matches(line.Item)
            let target = Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, link.Groups["target"].Value)
            where !Path.Exists(target)
            select new Broken(page, line.Index + 1, link.Value);

        Verdict.NothingBroken(broken, "A link leads to a page that exists.", "Correct it, or take it out.");
    }

    [Fact]
    public void The_search_for_named_things_tells_the_real_from_the_dead()
    {
        var things = NamedThings.In("docs/page.md", "See `LaneMachine.Decide`, `Domain/Lanes/LaneState.cs` and `AtomicHolder` in `Domain/Nowhere/`.").ToList();

        Assert.Equal(
            [
                new NamedThing("LaneMachine.Decide", 1, Exists: true),
                new NamedThing("Domain/Lanes/LaneState.cs", 1, Exists: true),
                new NamedThing("AtomicHolder", 1, Exists: false),
                new NamedThing("Domain/Nowhere/", 1, Exists: false),
            ],
            things);
    }

    /// <summary>A link inside the repository; pictures and web addresses are not looked up.</summary>
    [GeneratedRegex(@"(?<!!)\[[^\]]+\]\((?!\w+:)(?<target>[^)#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    /// <summary>A row of the list of commands: name, function, arguments, one line.</summary>
    [GeneratedRegex(@"^ +""(?<name>[a-z]+)\|run_", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandRow();

    [GeneratedRegex(@"\./fokus (?<name>[a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandNamed();
}
