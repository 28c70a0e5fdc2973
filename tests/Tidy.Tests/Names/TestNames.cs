using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Names;

internal sealed partial class TestNames : CodeRule
{
    public override string Says => "A test's name is a sentence with underscores.";

    public override string Remedy => "Say what holds: Gate_command_past_its_expiry_is_dropped.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("tests/A.Tests/A.cs", "class A { [Fact] public void TestOpen() { } }"),
        new("tests/A.Tests/A.cs", "class A { [Theory, InlineData(1)] public void Open_Works(int a) { } }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("tests/A.Tests/A.cs", "class A { [Fact] public void A_late_command_is_dropped() { } void Open() { } }"),
        new("tests/A.Tests/A.cs", "class A { [Fact] public void Every_LaneInput_is_handled() { } }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file) => file.Each<MethodDeclarationSyntax>()
        .Where(method => IsTest(method) && !Sentence().IsMatch(method.Identifier.Text))
        .Select(method => At(file, method, method.Identifier.Text));

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory");

    [GeneratedRegex("^[A-Z0-9][A-Za-z0-9]*(_[A-Za-z0-9]+){2,}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
