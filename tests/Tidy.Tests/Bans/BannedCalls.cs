using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed class BannedCalls : CodeRule
{
    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["ConfigureAwait"] = "leaves a grain's turn",
        ["LogTrace"] = "is not source-generated",
        ["LogDebug"] = "is not source-generated",
        ["LogInformation"] = "is not source-generated",
        ["LogWarning"] = "is not source-generated",
        ["LogCritical"] = "is not source-generated",
        ["GetAwaiter"] = "blocks a thread",
        ["WaitAll"] = "blocks a thread",
    };

    public override string Says => "Some calls are never made: ConfigureAwait, loose log calls, blocking on a task.";

    public override string Remedy => "Await; log by a [LoggerMessage] method in X.Log.cs.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", "class A { async Task M() { await N().ConfigureAwait(false); } }"),
        new("Silo/A.cs", "class A { void M(ILogger logger) => logger.LogInformation(\"open\"); }"),
        new("Silo/A.cs", "class A { void M() => N().GetAwaiter().GetResult(); }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/A.cs", "class A { void M(ILogger logger) => LogInformation(logger); async Task N() { await O(); } }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file) => file.Each<InvocationExpressionSyntax>()
        .Select(call => (call, name: (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text ?? ""))
        .Where(one => Calls.ContainsKey(one.name))
        .Select(one => At(file, one.call, $"{one.name} {Calls[one.name]}"));
}
