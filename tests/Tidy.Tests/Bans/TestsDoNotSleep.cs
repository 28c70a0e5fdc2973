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
        new("tests/A.Tests/A.cs", "class A { [Fact] public async Task M() { await Task.Delay(T, TimeProvider.System, token); } }"),
        new("tests/A.Tests/A.cs", "class A { void M() { SpinWait.SpinUntil(() => done); } }"),
        new("tests/A.Tests/A.cs", "class A { void M() {\n// Arrange\nN(); } }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("tests/A.Tests/A.cs", "class A { [Fact] public async Task M() { await opened.Task.WaitAsync(Guard, token); await Task.Delay(T, clock, token); } }"),
        new("tests/A.Tests/A.cs", "class A { [Fact] public async Task M() { await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token); } }"),
        new("tests/A.Tests/SlowPeer.cs", "class SlowPeer { async Task M() { await Task.Delay(T, TimeProvider.System, token); } }"),
        new("EdgeBridge/A.cs", "class A { async Task M() { await Task.Delay(T, TimeProvider.System, token); } }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        if (file.IsProduct)
            yield break;
        // A peer that is slow on purpose may wait in real time; it stands in a file of its own.
        var isTestClass = file.Each<AttributeSyntax>().Any(attribute => attribute.Name.ToString() is "Fact" or "Theory");
        foreach (var call in file.Each<InvocationExpressionSyntax>())
        {
            var called = call.Expression.ToString();
            if (called is "SpinWait.SpinUntil" or "Thread.Sleep" or "Thread.SpinWait"
                || (isTestClass && called is "Task.Delay" && IsRealTime(call.ArgumentList.ToString())))
                yield return At(file, call, called);
        }

        foreach (var comment in file.Root.DescendantTrivia().Where(trivia => trivia.ToString().TrimStart('/', ' ').TrimEnd('.', ':', ' ').ToUpperInvariant()
            is "ARRANGE" or "ACT" or "ASSERT" or "ACT AND ASSERT"))
            yield return new(file.Path, CodeFile.LineOf(comment), comment.ToString());
    }

    /// <summary>Waiting for ever is waiting for the cancellation, and no sleep.</summary>
    private static bool IsRealTime(string arguments) =>
        arguments.Contains("TimeProvider.System", StringComparison.Ordinal) && !arguments.Contains("Infinite", StringComparison.Ordinal);
}
