using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Arrows;

internal sealed partial class BrandsApart : CodeRule
{
    public override string Says => "Nobody speaks of a brand's folder but the brand itself, simulated worlds and tests.";

    public override string Remedy => "Use the port (IGate, ICamera…). If it cannot say what you need, mend the port first.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("EdgeBridge/Drivers/Gates/Acme/A.cs", "using Fokus.EdgeBridge.Drivers.Gates.Zenith;"),
        new("EdgeBridge/Lanes/A.cs", "using Fokus.EdgeBridge.Drivers.Cameras.Acme;"),
        new("Grains/Osa/Operators/Acme/A.cs", "using Fokus.Grains.Osa.Operators.Zenith;"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("EdgeBridge/Drivers/Gates/Acme/A.cs", "using Fokus.EdgeBridge.Drivers.Gates; using Fokus.EdgeBridge.Drivers.Gates.Acme;"),
        new("EdgeBridge/Drivers/Gates/Acme/A.cs", "class A { void M() { Fokus.EdgeBridge.Drivers.Gates.GateSignal.Make(); } }"),
        new("tests/EdgeBridge.Tests/Drivers/A.cs", "using Fokus.EdgeBridge.Drivers.Gates.Acme;"),
        new("World/Garages/A.cs", "using Fokus.EdgeBridge.Drivers.Gates.Acme;"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        if (!file.IsProduct || file.IsUnder("World") || file.IsUnder("bench"))
            yield break;
        foreach (var mention in Mention.In(file))
        {
            if (Brand().Match(mention.Name) is not { Success: true } brand)
                continue;
            var folder = brand.Value["Fokus.".Length..].Replace('.', '/');
            if (!file.IsUnder(folder) && (IsNamespace(mention) || SourceTree.FolderExists(folder)))
                yield return At(file, mention.Node, mention.Name);
        }
    }

    private static bool IsNamespace(Mention mention) =>
        mention.Node is UsingDirectiveSyntax { Alias: null, StaticKeyword.RawKind: 0 };

    [GeneratedRegex(
        @"^Fokus\.(EdgeBridge\.Drivers\.(Gates|Cameras|Readers|Tickets|Antennas|Displays|Terminals)|Grains\.Osa\.Operators|Grains\.Payments\.Providers)\.(?<brand>\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brand();
}
