using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Arrows;

internal sealed class DomainIsPure : CodeRule
{
    private static readonly string[] Known =
    [
        "System.Collections", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Globalization", "System.Numerics",
        "System.Runtime.CompilerServices", "System.Security.Cryptography", "System.Text", "NodaTime", "Fokus.Domain",
    ];

    private static readonly string[] Impure =
    [
        "Task", "ValueTask", "TimeProvider", "Console", "File", "Directory", "HttpClient", "Stream", "ILogger", "Thread", "Timer",
        "Random", "Environment", "Process", "CancellationToken",
    ];

    public override string Says => "Domain has no clock, no I/O, no async, no logger, and no package but NodaTime.";

    public override string Remedy => "Pass the fact in as an argument; do the waiting, reading and writing in the room that calls.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Domain/A.cs", "using System.Threading.Tasks;"),
        new("Domain/A.cs", "class A { async void M() { } }"),
        new("Domain/A.cs", "class A { Task M() => null; }"),
        new("Domain/A.cs", "class A { string M() => File.ReadAllText(\"a\"); }"),
        new("Domain/A.cs", "using Google.Protobuf;"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Domain/A.cs", "using System.Text; using NodaTime.TimeZones; using static Fokus.Domain.Faults.FaultActor;"),
        new("Domain/A.cs", "class A { Instant At(Instant at) => at; }"),
        new("Wire/A.cs", "using System.Threading.Tasks; class A { async Task M() { } }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file) => file.IsUnder("Domain") ? FindIn(file) : [];

    private static IEnumerable<Broken> FindIn(CodeFile file)
    {
        foreach (var mention in Mention.In(file).Where(mention => mention.Node is UsingDirectiveSyntax))
        {
            if (mention.Name is not "System" && !Array.Exists(Known, mention.IsOf))
                yield return At(file, mention.Node, $"using {mention.Name}");
        }

        foreach (var name in file.Each<SimpleNameSyntax>().Where(name => Impure.Contains(name.Identifier.Text, StringComparer.Ordinal)))
            yield return At(file, name, name.Identifier.Text);

        foreach (var token in file.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.AsyncKeyword) || token.IsKind(SyntaxKind.AwaitKeyword)))
            yield return At(file, token.Parent!, token.Text);
    }
}
