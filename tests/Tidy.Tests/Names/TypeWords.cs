using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Names;

internal sealed partial class TypeWords : CodeRule
{
    private static readonly string[] Empty =
        ["Manager", "Helper", "Helpers", "Processor", "Info", "Data", "Util", "Utils", "Utility", "Utilities", "Base", "Common", "Misc", "Impl"];

    public override string Says => "A type's name says what it does: no Manager, Helper, Processor, Info, Data, Util, Base.";

    public override string Remedy => "Name the work: LaneWorker, StayLedger, TariffBook.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", "class LaneManager { }"),
        new("Silo/A.cs", "record StayData(int A);"),
        new("Silo/A.cs", "class A { enum GateInfo { One } }"),
        new("Silo/A.cs", "abstract class GateBase { }"),
    ];

    public override IReadOnlyList<Sample> Good => [new("Silo/A.cs", "class Database { class Metadata { } class BaseballCap2 { } }")];

    public override IEnumerable<Broken> Find(CodeFile file) => file.Each<BaseTypeDeclarationSyntax>()
        .Where(type => Words().Matches(type.Identifier.Text).Any(word => Empty.Contains(word.Value, StringComparer.Ordinal)))
        .Select(type => At(file, type, type.Identifier.Text));

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
