using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Arrows;

internal sealed class ForbiddenNamespaces : CodeRule
{
    private static readonly string[] Databases = ["Npgsql", "Microsoft.Data.Sqlite", "System.Data"];
    // A door may turn a DbException into a fault; it may not open a connection.
    private static readonly string[] DatabaseDrivers = ["Npgsql", "Microsoft.Data.Sqlite"];
    private static readonly string[] Wires = ["Google.Protobuf", "Grpc", "Fokus.Wire"];
    private static readonly string[] Lanes =
    [
        "Fokus.EdgeBridge.Lanes", "Fokus.EdgeBridge.Stays", "Fokus.EdgeBridge.Garage", "Fokus.EdgeBridge.Journal",
        "Fokus.EdgeBridge.Uplink", "Fokus.EdgeBridge.Replica", "Fokus.EdgeBridge.Console", "Fokus.EdgeBridge.Hosting",
    ];

    // Folder, then what it may not speak of. The longest folder that fits a file is not the only one: all that fit count.
    private static readonly (string Folder, string[] Namespaces)[] Table =
    [
        ("EdgeBridge", ["Orleans", "Npgsql", "Fokus.Grains", "Fokus.Silo", "Fokus.Gateway"]),
        ("EdgeBridge/Drivers", Lanes),
        ("EdgeBridge/Protocols", [.. Lanes, "Fokus.EdgeBridge.Drivers", "Fokus.Domain"]),
        ("EdgeBridge/Journal", ["Fokus.EdgeBridge.Drivers", "Fokus.EdgeBridge.Console", "Fokus.EdgeBridge.Uplink"]),
        ("EdgeBridge/Console", [.. Databases, "Fokus.EdgeBridge.Protocols"]),
        ("Gateway", ["Orleans", .. Databases, "Fokus.Grains", "Fokus.Silo", "Fokus.EdgeBridge", "Fokus.Web"]),
        ("Grains", ["System.Net.Http", "Microsoft.AspNetCore", "Fokus.Web", "Fokus.Silo", .. Databases, .. Wires]),
        ("Grains.Interfaces", ["System.Net.Http", "Microsoft.AspNetCore", "Fokus.Web", "Fokus.Silo", .. Databases, .. Wires]),
        ("Silo/Console", [.. Databases, "Fokus.Silo.Storage"]),
        ("Silo/Api", [.. DatabaseDrivers, "Google.Protobuf", "Grpc"]),
        ("Silo/EdgeLink", DatabaseDrivers),
        ("Silo/GatewayLink", DatabaseDrivers),
        ("Web", ["System.Net.Http", "Orleans", .. Databases, .. Wires, "Fokus.Silo", "Fokus.EdgeBridge"]),
        ("Wire", ["Orleans", .. Databases, "Fokus.Web", "Microsoft.AspNetCore"]),
    ];

    public override string Says => "A room speaks only of what it may know.";

    public override string Remedy => "Pass the fact in, or put the code in the room that may know it.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("EdgeBridge/Uplink/A.cs", "using Orleans.Runtime;"),
        new("EdgeBridge/Drivers/Gates/Acme/A.cs", "using Fokus.EdgeBridge.Lanes;"),
        new("Grains/Lanes/A.cs", "class A { Npgsql.NpgsqlConnection c; }"),
        new("Grains/Lanes/A.cs", "class A { void M() { Fokus.Wire.Mapping.FactMapping.ToRow(); } }"),
        new("Web/Lanes/A.cs", "using Client = System.Net.Http.HttpClient;"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/Storage/A.cs", "using Npgsql;"),
        new("EdgeBridge/Drivers/Gates/Acme/A.cs", "using Fokus.Domain.Lanes; using Fokus.EdgeBridge.Protocols.Modbus;"),
        new("EdgeBridge/Uplink/A.cs", "using OrleansLookAlike;"),
        new("EdgeBridge/Lanes/A.cs", "namespace Fokus.EdgeBridge.Lanes; class A { }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        var forbidden = Table.Where(row => file.IsUnder(row.Folder)).SelectMany(row => row.Namespaces).ToList();
        return forbidden.Count == 0
            ? []
            : Mention.In(file)
                .Where(mention => forbidden.Exists(mention.IsOf))
                .Select(mention => At(file, mention.Node, mention.Name));
    }
}
