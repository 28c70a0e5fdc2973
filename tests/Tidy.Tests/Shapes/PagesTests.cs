using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Shapes;

public partial class PagesTests
{
    [Fact]
    public void Parts_in_Web_inject_nothing_but_text()
    {
        var broken =
            from file in SourceTree.Files
            where file.StartsWith("Web/", StringComparison.Ordinal) && file.EndsWith(".razor", StringComparison.Ordinal)
            from line in SourceTree.Read(file).Split('\n').Index()
            where Inject().Match(line.Item) is { Success: true } found && !IsText(found.Groups["type"].Value)
            select new Broken(file, line.Index + 1, line.Item.Trim());

        Verdict.NothingBroken(broken, "A part in Web receives values and raises events.", "Give it the value as a [Parameter].");
    }

    private static bool IsText(string type) =>
        type.StartsWith("IStringLocalizer", StringComparison.Ordinal) || type.EndsWith("Text", StringComparison.Ordinal) || type.EndsWith("Texts", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*@inject\s+(?<type>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inject();
}
