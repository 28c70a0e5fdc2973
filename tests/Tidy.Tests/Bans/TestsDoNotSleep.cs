using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed class TestsDoNotSleep : CodeRule
{
    public override string Says => "A test awaits the event; it neither sleeps nor polls, and it has no arrange/act/assert comments.";

    public override string Remedy => "Await a TaskCompletionSource or a channel that the event fills; turn the FakeTimeProvider.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("tests/A.Tests/A.cs", "class A { async Task M() { await Task.Delay(T, TimeProvider.System, token); } }"),
        new("tests/A.Tests/A.cs", "class A { void M() { SpinWait.SpinUntil(() => done); } }"),
        new("tests/A.Tests/A.cs", "class A { void M() {\n// Arrange\nN(); } }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("tests/A.Tests/A.cs", "class A { async Task M() { await opened.Task.WaitAsync(Guard, token); await Task.Delay(T, clock, token); } }"),
        new("EdgeBridge/A.cs", "class A { async Task M() { await Task.Delay(T, TimeProvider.System, token); } }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        if (file.IsProduct)
            yield break;
        foreach (var call in file.Each<InvocationExpressionSyntax>())
        {
            var called = call.Expression.ToString();
            if (called is "SpinWait.SpinUntil" or "Thread.Sleep" or "Thread.SpinWait"
                || (called is "Task.Delay" && call.ArgumentList.ToString().Contains("TimeProvider.System", StringComparison.Ordinal)))
                yield return At(file, call, called);
        }

        foreach (var comment in file.Root.DescendantTrivia().Where(trivia => trivia.ToString().TrimStart('/', ' ').TrimEnd('.', ':', ' ').ToUpperInvariant()
            is "ARRANGE" or "ACT" or "ASSERT" or "ACT AND ASSERT"))
            yield return new(file.Path, CodeFile.LineOf(comment), comment.ToString());
    }
}
