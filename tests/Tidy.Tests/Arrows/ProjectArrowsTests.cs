using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Arrows;

public class ProjectArrowsTests
{
    private const string Remedy = "Move the code to where its needs are met. Another arrow is a decision: docs/adr, then this table.";

    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Wire"] = ["Domain"],
        ["Web"] = ["Domain"],
        ["Tunnel"] = [],
        ["Grains.Interfaces"] = ["Domain"],
        ["Grains"] = ["Grains.Interfaces"],
        ["Silo"] = ["Grains", "Wire", "Web"],
        ["Gateway"] = ["Wire", "Tunnel"],
        ["EdgeBridge"] = ["Domain", "Wire", "Web", "Tunnel"],
        ["World"] = ["EdgeBridge", "Gateway", "Silo"],
    };

    // What a room may never bring in, by the beginning of a package's name.
    private static readonly Dictionary<string, string[]> ForeignPackages = new(StringComparer.Ordinal)
    {
        ["Wire"] = ["Microsoft.Orleans", "Npgsql", "Microsoft.Data"],
        ["Web"] = [""],
        ["Grains.Interfaces"] = ["Npgsql", "Grpc", "Google.Protobuf", "Microsoft.Data"],
        ["Grains"] = ["Npgsql", "Grpc", "Google.Protobuf", "Microsoft.Data"],
        ["Gateway"] = ["Microsoft.Orleans", "Npgsql", "Microsoft.Data"],
        ["EdgeBridge"] = ["Microsoft.Orleans", "Npgsql"],
    };

    private static readonly string[] MockingLibraries = ["Moq", "NSubstitute", "FakeItEasy", "JustMock"];

    private static IEnumerable<ProjectFile> Rooms => ProjectFile.All.Where(project =>
        !project.Path.StartsWith("tests/", StringComparison.Ordinal) && !project.Path.StartsWith("bench/", StringComparison.Ordinal));

    [Fact]
    public void A_project_refers_only_to_those_it_may_know()
    {
        var broken = Rooms.SelectMany(room => room.Projects
            .Except(Arrows.GetValueOrDefault(room.Name) ?? [], StringComparer.Ordinal)
            .Select(other => new Broken(room.Path, 1, $"{room.Name} → {other}")));

        Verdict.NothingBroken(broken, "Arrows between projects are those of the table.", Remedy);
    }

    [Fact]
    public void Every_project_stands_in_the_table_and_in_the_solution()
    {
        var solution = SourceTree.Read("Fokus.sln");
        var unknown = Rooms.Where(room => !Arrows.ContainsKey(room.Name)).Select(room => new Broken(room.Path, 1, "has no row in the table of arrows"));
        var unbuilt = ProjectFile.All
            .Where(project => !solution.Contains($"{project.Name}.csproj", StringComparison.Ordinal))
            .Select(project => new Broken(project.Path, 1, "is not in Fokus.sln"));

        Verdict.NothingBroken(unknown.Concat(unbuilt), "No project is forgotten.", Remedy);
    }

    [Fact]
    public void The_domain_brings_in_NodaTime_and_nothing_else()
    {
        var domain = Rooms.Single(room => room.Name is "Domain");

        Assert.Equal(["NodaTime"], domain.Packages);
        Assert.Empty(domain.Projects);
    }

    [Fact]
    public void A_room_brings_in_no_package_of_another_trade()
    {
        var broken = Rooms.SelectMany(room => room.Packages
            .Where(package => (ForeignPackages.GetValueOrDefault(room.Name) ?? []).Any(start => package.StartsWith(start, StringComparison.Ordinal)))
            .Select(package => new Broken(room.Path, 1, package)));

        Verdict.NothingBroken(broken, "The edge never loads Orleans, grains never speak SQL or protobuf, Web needs nothing.", Remedy);
    }

    [Fact]
    public void No_mocking_library_is_used()
    {
        var broken = ProjectFile.All.SelectMany(project => project.Packages
            .Where(package => MockingLibraries.Any(library => package.StartsWith(library, StringComparison.Ordinal)))
            .Select(package => new Broken(project.Path, 1, package)));

        Verdict.NothingBroken(broken, "Tests use real things, our simulators, or a fake written by hand.", "Write the fake: a port is small.");
    }
}
