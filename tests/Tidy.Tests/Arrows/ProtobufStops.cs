using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Arrows;

internal sealed class ProtobufStops : CodeRule
{
    // Where frames are sent, received and kept as bytes. Their contents become domain values in Wire/Mapping and nowhere else.
    private static readonly string[] Doors =
        ["Wire", "Gateway", "EdgeBridge/Uplink", "EdgeBridge/Journal", "EdgeBridge/Stays/Book", "Silo/EdgeLink", "Silo/GatewayLink", "Silo/Storage/Facts"];

    private static readonly string[] Frames = ["Google.Protobuf", "Fokus.Wire.Edge.V1", "Fokus.Wire.Gateway.V1"];

    public override string Says => $"Protobuf types are seen only in {string.Join(", ", Doors)}.";

    public override string Remedy => "Map the frame in Wire/Mapping and pass domain values on.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("EdgeBridge/Lanes/A.cs", "using Fokus.Wire.Edge.V1;"),
        new("Grains/Lanes/A.cs", "using Google.Protobuf;"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/EdgeLink/A.cs", "using Fokus.Wire.Edge.V1;"),
        new("EdgeBridge/Lanes/A.cs", "using Fokus.Wire.Mapping;"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file) => !file.IsProduct || file.IsUnder("World") || Array.Exists(Doors, file.IsUnder)
        ? []
        : Mention.In(file).Where(mention => Array.Exists(Frames, mention.IsOf)).Select(mention => At(file, mention.Node, mention.Name));
}
