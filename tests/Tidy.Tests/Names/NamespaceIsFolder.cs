using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Names;

internal sealed class NamespaceIsFolder : CodeRule
{
    // They hold projects and are no part of their names.
    private static readonly string[] Shelves = ["tests", "bench"];

    public override string Says => "The namespace is the folder.";

    public override string Remedy => "Move the file, or name its namespace Fokus.<folder>.<folder>….";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/Api/A.cs", "namespace Fokus.Silo; class A { }"),
        new("tests/Silo.Tests/A.cs", "namespace Fokus.tests.Silo.Tests; class A { }"),
        new("Silo/Api/A.cs", "class A { }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/Api/A.cs", "namespace Fokus.Silo.Api; class A { }"),
        new("Grains.Interfaces/Lanes/A.cs", "namespace Fokus.Grains.Interfaces.Lanes; class A { }"),
        new("tests/Silo.Tests/Api/A.cs", "namespace Fokus.Silo.Tests.Api; class A { }"),
        new("bench/Micro/A.cs", "namespace Fokus.Micro; class A { }"),
        new("Silo/Program.cs", "Call(); partial class Program { }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        var shelf = Array.Find(Shelves, file.IsUnder);
        var folder = shelf is null ? file.Folder : file.Folder[(shelf.Length + 1)..];
        var wanted = "Fokus." + folder.Replace('/', '.');
        var names = file.Each<BaseNamespaceDeclarationSyntax>().ToList();
        foreach (var name in names.Where(name => !string.Equals(name.Name.ToString(), wanted, StringComparison.Ordinal)))
            yield return At(file, name, $"{name.Name} instead of {wanted}");

        var isProgram = file.Root.Members.OfType<GlobalStatementSyntax>().Any();
        if (names.Count == 0 && !isProgram && file.Root.Members.Count > 0)
            yield return At(file, file.Root.Members[0], $"no namespace instead of {wanted}");
    }
}
