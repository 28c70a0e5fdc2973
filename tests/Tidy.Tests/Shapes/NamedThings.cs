using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fokus.Tidy.Tests.Shapes;

/// <summary>Finds the words in backticks that look like code or files of ours, and looks them up.</summary>
internal static partial class NamedThings
{
    private static readonly Lazy<HashSet<string>> Words = new(CollectWords);

    // Paths that exist only when something runs.
    private static readonly string[] RunTime = [".fokus", "artifacts"];

    public static IEnumerable<NamedThing> In(string page) => In(page, SourceTree.Read(page));

    public static IEnumerable<NamedThing> In(string page, string text)
    {
        var isCode = false;
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            if (isCode)
                continue;
            foreach (Match match in Backticked().Matches(line))
            {
                var name = match.Groups["name"].Value;
                if (IsPath(page, name))
                    yield return new(name, index + 1, IsThere(page, name));
                else if (TypeName().IsMatch(Plain(name)))
                    yield return new(name, index + 1, IsWord(Plain(name)));
            }
        }
    }

    /// <summary>A word with slashes is a path of ours when it ends like one or begins in a folder that exists.</summary>
    private static bool IsPath(string page, string name) =>
        Path().IsMatch(name)
        && (!name.Contains('/', StringComparison.Ordinal)
            || name.EndsWith('/')
            || name.LastIndexOf('.') > name.LastIndexOf('/')
            || SourceTree.FolderExists(FolderOf(page) + name.Split('/')[0])
            || SourceTree.FolderExists(name.Split('/')[0]));

    private static string FolderOf(string page) => page.LastIndexOf('/') is >= 0 and var end ? page[..(end + 1)] : "";

    private static bool IsWord(string name) => name.Split('.').All(Words.Value.Contains) || SourceTree.FolderExists(name);

    private static bool IsThere(string page, string name)
    {
        var fixedPart = string.Join('/', name.Trim('/').Split('/').TakeWhile(part => part.IndexOfAny(['<', '*', '…', '{']) < 0));
        if (fixedPart.StartsWith("./", StringComparison.Ordinal))
            fixedPart = fixedPart[2..];
        if (fixedPart.Length == 0 || Array.Exists(RunTime, part => fixedPart.StartsWith(part, StringComparison.Ordinal)))
            return true;
        return new[] { fixedPart, FolderOf(page) + fixedPart }
                .Any(path => SourceTree.FileExists(path) || SourceTree.FileExists(path + ".cs") || SourceTree.FolderExists(path))
            || SourceTree.Files.Any(file => file.EndsWith("/" + fixedPart, StringComparison.Ordinal)
                || file.Contains($"/{fixedPart}/", StringComparison.Ordinal));
    }

    private static string Plain(string name) => TypeArguments().Replace(name.TrimEnd('(', ')'), "");

    /// <summary>Every identifier that the code uses, its own and those of its libraries; and projects and folders.</summary>
    private static HashSet<string> CollectWords()
    {
        var words = SourceTree.Code
            .AsParallel()
            .SelectMany(file => file.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText))
            .ToHashSet(StringComparer.Ordinal);
        words.UnionWith(SourceTree.Files.SelectMany(file => file.Split('/')).Select(part => part.Split('.')[0]));
        words.UnionWith(SourceTree.Files
            .Where(file => file.EndsWith(".proto", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => Identifier().Matches(SourceTree.Read(file)).Select(match => match.Value)));
        return words;
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backticked();

    /// <summary>A path has a slash and no blank, and does not begin like a web address or a command's option.</summary>
    [GeneratedRegex(@"^(\./)?[\w.<>*…{}-]+(/[\w.<>*…{}-]*)+$|^[\w-]+\.(cs|md|sql|proto|razor|css|js|csproj)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();

    [GeneratedRegex(@"^[A-Z][a-z0-9]+[A-Za-z0-9]*(\.[A-Z][A-Za-z0-9]*)*$|^I[A-Z][a-z][A-Za-z0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex("<[^>]*>+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeArguments();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}
