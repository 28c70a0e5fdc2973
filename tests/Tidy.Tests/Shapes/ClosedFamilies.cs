using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Shapes;

internal sealed class ClosedFamilies : CodeRule
{
    public override string Says => "A closed family is an abstract record with a private constructor and nested sealed cases.";

    public override string Remedy => "Make the constructor private and each case a nested sealed record.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Domain/A.cs", "abstract record A { sealed record B : A; }"),
        new("Domain/A.cs", "abstract record A { private A() { } record B : A; }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Domain/A.cs", "abstract record A { private A() { } sealed record B(int C) : A; sealed record D : A; }"),
        new("Domain/A.cs", "sealed record A(int B);"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        if (!file.IsProduct)
            yield break;
        foreach (var family in file.Each<RecordDeclarationSyntax>().Where(record => Has(record, SyntaxKind.AbstractKeyword)))
        {
            var name = family.Identifier.Text;
            if (!family.Members.OfType<ConstructorDeclarationSyntax>().Any(one => Has(one, SyntaxKind.PrivateKeyword)))
                yield return At(file, family, $"{name} can be inherited from anywhere");
            foreach (var open in family.Members.OfType<RecordDeclarationSyntax>().Where(one => !Has(one, SyntaxKind.SealedKeyword)))
                yield return At(file, open, $"{name}.{open.Identifier.Text} is not sealed");
        }
    }

    private static bool Has(MemberDeclarationSyntax member, SyntaxKind modifier) =>
        member.Modifiers.Any(one => one.IsKind(modifier));
}
