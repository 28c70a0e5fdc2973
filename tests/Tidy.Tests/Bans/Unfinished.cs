using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed partial class Unfinished : CodeRule
{
    public override string Says => "What lands is finished: no FIXME, no HACK, no TODO without its number, nothing that throws NotImplementedException.";

    public override string Remedy => "Do it, leave it out, or open an issue and write its number: TODO(#12).";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", "// TODO: later\nclass A { }"),
        new("Silo/A.cs", "class A { /* FIXME(#12) */ }"),
        new("Silo/A.cs", "class A { void M() => throw new NotImplementedException(); }"),
        new("tests/A.Tests/A.cs", "class A { [Fact(Skip = \"flaky\")] public void M() { } }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/A.cs", "// TODO(#12): the second loop\nclass A { string s = \"TODO o dia\"; }"),
        new("tests/A.Tests/A.cs", "class A { [Fact] public void M() { } }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        foreach (var comment in file.Root.DescendantTrivia().Where(one => one.Kind()
            is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
        {
            if (Marker().IsMatch(comment.ToString()))
                yield return new(file.Path, CodeFile.LineOf(comment), comment.ToString());
        }

        foreach (var name in file.Each<IdentifierNameSyntax>().Where(name => name.Identifier.Text is "NotImplementedException"))
            yield return At(file, name, "NotImplementedException");
        foreach (var skip in file.Each<AttributeArgumentSyntax>().Where(argument => argument.NameEquals?.Name.Identifier.Text is "Skip"))
            yield return At(file, skip, "a test that never runs");
    }

    [GeneratedRegex(@"\b(FIXME|HACK|XXX)\b|\bTODO\b(?!\s*\(?#\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
