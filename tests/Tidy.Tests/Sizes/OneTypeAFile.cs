using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Sizes;

internal sealed class OneTypeAFile : CodeRule
{
    public override string Says => "A file holds one top-level type and is named after it (X.cs, and X.Log.cs and the like for its parts).";

    public override string Remedy => "Move each type into its own file, or rename the file.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/Lane.cs", "namespace N; class Lane { } class Gate { }"),
        new("Silo/Lane.cs", "namespace N; record Gate(int A);"),
        new("Silo/Lane.cs", "namespace N; delegate void Gate();"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/Lane.cs", "namespace N; class Lane { class Inner { } }"),
        new("Silo/Lane.Log.cs", "namespace N; partial class Lane { }"),
        new("Silo/IBrand.cs", "namespace N; interface IBrand<T> { }"),
        new("Silo/AssemblyAttributes.cs", "[assembly: A]"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        var types = file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .ToList();
        foreach (var type in types)
        {
            var name = type is DelegateDeclarationSyntax call ? call.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;
            if (types.Count > 1)
                yield return At(file, type, $"{name} is one of {types.Count} types in the file");
            else if (!string.Equals(name, file.Stem, StringComparison.Ordinal))
                yield return At(file, type, $"{name} stands in {file.FileName}");
        }
    }
}
