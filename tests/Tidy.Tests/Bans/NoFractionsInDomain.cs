using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed class NoFractionsInDomain : CodeRule
{
    public override string Says => "No float, double or decimal in Domain: money is whole centavos, a share is two whole numbers.";

    public override string Remedy => "Use Brl and Share(numerator, denominator, rounding); permille for a confidence.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Domain/Money/A.cs", "class A { decimal rate; }"),
        new("Domain/Money/A.cs", "class A { long M(long c) => (long)(c * 0.9); }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Domain/Money/A.cs", "class A { long M(long c) => c * 90 / 100; }"),
        new("EdgeBridge/Drivers/Readers/A.cs", "class A { float confidence = 0.5f; }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        if (!file.IsUnder("Domain"))
            yield break;
        foreach (var type in file.Each<PredefinedTypeSyntax>().Where(type => type.Keyword.Kind()
            is SyntaxKind.FloatKeyword or SyntaxKind.DoubleKeyword or SyntaxKind.DecimalKeyword))
            yield return At(file, type, type.Keyword.Text);
        foreach (var number in file.Each<LiteralExpressionSyntax>().Where(number => number.Token.Value is float or double or decimal))
            yield return At(file, number, number.Token.Text);
    }
}
