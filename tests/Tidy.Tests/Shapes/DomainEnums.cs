using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Shapes;

internal sealed class DomainEnums : CodeRule
{
    public override string Says => "An enum of ours has explicit values and no zero: they are stored and sent, and a forgotten one must not look like a real one.";

    public override string Remedy => "Write each value, from 1.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Domain/A.cs", "enum A { One, Two }"),
        new("Domain/A.cs", "enum A { Zero = 0, One = 1 }"),
        new("EdgeBridge/Lanes/A.cs", "enum A { One }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Domain/A.cs", "enum A { One = 1, Two = 2 }"),
        new("EdgeBridge/Drivers/Gates/Acme/AcmeSimulator.cs", "class AcmeSimulator { enum Misbehaviour { None, Mute } }"),
        new("tests/A.Tests/A.cs", "enum A { None, One }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file) => !file.IsProduct || file.Path.Contains("Simulator", StringComparison.Ordinal)
        ? []
        : file.Each<EnumMemberDeclarationSyntax>()
            .Where(member => member.EqualsValue?.Value.ToString() is null or "0")
            .Where(member => member.Parent is EnumDeclarationSyntax { Modifiers: var modifiers } && !IsPrivate(modifiers))
            .Select(member => At(file, member, member.ToString()));

    /// <summary>A private enum is neither stored nor sent.</summary>
    private static bool IsPrivate(SyntaxTokenList modifiers) => modifiers.Any(one => one.Text is "private");
}
