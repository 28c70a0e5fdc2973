using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Source;

/// <summary>One C# file, parsed once.</summary>
/// <param name="Path">From the repository's root, written with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Root">Its syntax.</param>
internal sealed record CodeFile(string Path, string Text, CompilationUnitSyntax Root)
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithDocumentationMode(DocumentationMode.None);

    /// <summary>False for tests and what only they use.</summary>
    public bool IsProduct => !IsUnder("tests");

    /// <summary>The file's name up to the first dot: <c>LaneWorker</c> for <c>LaneWorker.Log.cs</c>.</summary>
    public string Stem => FileName.Split('.')[0];

    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path.LastIndexOf('/') is >= 0 and var end ? Path[..end] : "";

    public static CodeFile Parse(string path, string text) =>
        new(path, text, CSharpSyntaxTree.ParseText(text, Options, path).GetCompilationUnitRoot());

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public IEnumerable<T> Each<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    public static int LineOf(SyntaxNode node) => LineOf(node.GetLocation());

    public static int LineOf(SyntaxTrivia trivia) => LineOf(trivia.GetLocation());

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
