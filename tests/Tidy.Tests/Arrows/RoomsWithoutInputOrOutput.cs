using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Arrows;

internal sealed class RoomsWithoutInputOrOutput : CodeRule
{
    private static readonly string[] Rooms = ["Domain", "Web", "Wire", "Grains", "Grains.Interfaces"];

    private static readonly string[] Outside =
    [
        "File", "FileStream", "FileInfo", "Directory", "DirectoryInfo", "HttpClient", "HttpMessageHandler", "Socket", "TcpClient",
        "TcpListener", "UdpClient", "NetworkStream", "DbConnection", "DbCommand", "Process",
    ];

    public override string Says => $"{string.Join(", ", Rooms)} open no file, no socket and no database.";

    public override string Remedy => "Pass the value in, or define a port that the process implements.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Web/Parts/A.cs", "class A { string M() => File.ReadAllText(\"a\"); }"),
        new("Grains/Lanes/A.cs", "class A { HttpClient client; }"),
        new("Wire/Documents/A.cs", "class A { object M() => new System.IO.FileInfo(\"a\"); }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Web/Parts/A.cs", "class A { string M(Shot shot) => shot.File; Result N(string path) => Results.File(path); }"),
        new("Silo/Storage/A.cs", "class A { string M() => File.ReadAllText(\"a\"); }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file) => Array.Exists(Rooms, file.IsUnder)
        ? file.Each<SimpleNameSyntax>()
            .Where(name => Outside.Contains(name.Identifier.Text, StringComparer.Ordinal) && !IsMember(name))
            .Select(name => At(file, name, name.Identifier.Text))
        : [];

    /// <summary>True for the second half of <c>shot.File</c>, which is some other thing's member.</summary>
    private static bool IsMember(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
}
