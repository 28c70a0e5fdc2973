using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed class DiscardedTasks : CodeRule
{
    public override string Says => "No task is dropped, and no method is async void: what fails there fails unseen.";

    public override string Remedy => "Await it, or keep it in a field that somebody awaits at the end.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", "class A { void M() { _ = OpenAsync(1); } }"),
        new("Silo/A.cs", "class A { void M() { _ = gate.OpenAsync(1); } }"),
        new("Silo/A.cs", "class A { void M() { gate.OpenAsync(1); } }"),
        new("Silo/A.cs", "class A { async void M() { await N(); } }"),
        new("Silo/A.cs", "class A { void M() { x.E += async delegate { await N(); }; } void N() { async void L() { await O(); } } }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/A.cs", "class A { async Task M() { _ = await OpenAsync(1); await gate.OpenAsync(2); } Task N() => OpenAsync(3); }"),
        new("Silo/A.cs", "class A { void M() { loop = RunAsync(); _ = Parse(\"1\"); } }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        foreach (var statement in file.Each<ExpressionStatementSyntax>())
        {
            var dropped = statement.Expression switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "_" } } discard => discard.Right,
                InvocationExpressionSyntax call => call,
                _ => null,
            };
            if (dropped is InvocationExpressionSyntax invoked && NameOf(invoked).EndsWith("Async", StringComparison.Ordinal))
                yield return At(file, statement, $"drops the task of {NameOf(invoked)}");
        }

        foreach (var method in file.Each<MethodDeclarationSyntax>().Where(one => IsAsyncVoid(one.Modifiers, one.ReturnType)))
            yield return At(file, method, $"async void {method.Identifier.Text}");
        foreach (var local in file.Each<LocalFunctionStatementSyntax>().Where(one => IsAsyncVoid(one.Modifiers, one.ReturnType)))
            yield return At(file, local, $"async void {local.Identifier.Text}");
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    private static bool IsAsyncVoid(SyntaxTokenList modifiers, TypeSyntax type) =>
        modifiers.Any(one => one.IsKind(SyntaxKind.AsyncKeyword)) && type.ToString() is "void";
}
