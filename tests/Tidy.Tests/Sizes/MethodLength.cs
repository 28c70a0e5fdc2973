using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Sizes;

internal sealed class MethodLength : CodeRule
{
    private const int Wall = 60;

    public override string Says => $"A method has at most {Wall} lines.";

    public override string Remedy => "Give its parts names: keep the branching in it, move the leaves out.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", $$"""class A { void M() {{{new string('\n', Wall)}}} }"""),
        new("Silo/Program.cs", string.Concat(Enumerable.Repeat("Call();\n", Wall + 1))),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/A.cs", $$"""class A { void M() {{{new string('\n', Wall - 1)}}} }"""),
        new("Silo/Program.cs", string.Concat(Enumerable.Repeat("Call();\n", Wall))),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        foreach (var method in file.Root.DescendantNodes().Where(node => node
            is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax))
        {
            if (LinesOf(method, method) is > Wall and var lines)
                yield return At(file, method, $"{NameOf(method)} has {lines} lines");
        }

        var statements = file.Root.Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Count > 0 && LinesOf(statements[0], statements[^1]) is > Wall and var length)
            yield return At(file, statements[0], $"the program's own statements have {length} lines");
    }

    private static int LinesOf(SyntaxNode first, SyntaxNode last) =>
        last.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string NameOf(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax named => named.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => "it",
    };
}
