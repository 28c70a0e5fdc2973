using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Shapes;

public class DriverFoldersTests
{
    private const string Drivers = "EdgeBridge/Drivers/";

    /// <summary>An engine that reads pictures has nothing to simulate and no frames to keep.</summary>
    private const string Engines = "EdgeBridge/Drivers/Readers/";

    [Fact]
    public void Every_brand_folder_holds_what_a_technician_and_a_test_need()
    {
        var broken = BrandFolders().SelectMany(folder => MissingIn(folder.Key, [.. folder]));

        Verdict.NothingBroken(
            broken,
            "A brand folder holds one IBrand class, options, README.md, a simulator, and vectors/ with surprising frames.",
            "Add what is missing; look at a neighbouring brand.");
    }

    [Fact]
    public void Every_brand_has_a_name_of_its_own_in_its_kind()
    {
        var brands = SourceTree.Code
            .Where(file => file.IsUnder("EdgeBridge/Drivers"))
            .SelectMany(file => file.Each<ClassDeclarationSyntax>()
                .Where(IsBrand)
                .Select(type => (file.Path, Kind: file.Path.Split('/')[2], Name: NameOf(type))))
            .ToList();
        var broken = brands
            .GroupBy(brand => (brand.Kind, brand.Name))
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.Select(brand => new Broken(brand.Path, 1, $"the name {brand.Name} is taken twice")));

        Verdict.NothingBroken(broken, "A garage file names a brand; two of one name stop the start.", "Rename one.");
    }

    private static IEnumerable<IGrouping<string, CodeFile>> BrandFolders() => SourceTree.Code
        .Where(file => file.Path.StartsWith(Drivers, StringComparison.Ordinal) && file.Path[Drivers.Length..].Count(c => c == '/') >= 2)
        .GroupBy(file => Drivers + string.Join('/', file.Path[Drivers.Length..].Split('/')[..2]), StringComparer.Ordinal);

    private static IEnumerable<Broken> MissingIn(string folder, IReadOnlyList<CodeFile> files)
    {
        var brands = files.Sum(file => file.Each<ClassDeclarationSyntax>().Count(IsBrand));
        if (brands != 1)
            yield return new(folder, 1, $"{brands} classes implement IBrand<T> instead of 1");
        if (!files.Any(file => file.Stem.EndsWith("Options", StringComparison.Ordinal)))
            yield return new(folder, 1, "no …Options.cs");
        if (!SourceTree.FileExists($"{folder}/README.md"))
            yield return new(folder, 1, "no README.md (maker's manual and revision, wiring, safety)");
        if (folder.StartsWith(Engines, StringComparison.Ordinal))
            yield break;
        if (!files.Any(file => file.Stem.EndsWith("Simulator", StringComparison.Ordinal)))
            yield return new(folder, 1, "no …Simulator.cs");
        if (!SourceTree.Files.Any(file => file.StartsWith($"{folder}/vectors/", StringComparison.Ordinal)))
            yield return new(folder, 1, "no vectors/");
    }

    /// <summary>Itself, or by a class that several brands share.</summary>
    private static bool IsBrand(ClassDeclarationSyntax type) =>
        !type.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && type.BaseList?.Types.Any(one => IsBrandType(one.Type.ToString())) == true;

    private static bool IsBrandType(string name) =>
        name.StartsWith("IBrand<", StringComparison.Ordinal) || name.EndsWith("Brand", StringComparison.Ordinal);

    private static string NameOf(ClassDeclarationSyntax type) => type.Members
        .OfType<PropertyDeclarationSyntax>()
        .Where(property => property.Identifier.Text is "Name")
        .Cast<SyntaxNode>()
        .Append(type.BaseList!)
        .SelectMany(place => place.DescendantNodes().OfType<LiteralExpressionSyntax>())
        .FirstOrDefault()?.Token.ValueText ?? type.Identifier.Text;
}
