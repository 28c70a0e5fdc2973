using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Names;

internal sealed partial class TypeWords : CodeRule
{
    private static readonly string[] Empty =
        ["Manager", "Helper", "Helpers", "Processor", "Util", "Utils", "Utility", "Utilities", "Common", "Misc", "Impl"];

    // Empty only at the end: a DataFolder is a folder, a StayData is anything.
    private static readonly string[] EmptyAtTheEnd = ["Info", "Data", "Base"];

    public override string Says => "A type's name says what it does: no Manager, Helper, Processor, Info, Data, Util, Base.";

    public override string Remedy => "Name the work: LaneWorker, StayLedger, TariffBook.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", "class LaneManager { }"),
        new("Silo/A.cs", "record StayData(int A);"),
        new("Silo/A.cs", "class A { enum GateInfo { One } }"),
        new("Silo/A.cs", "abstract class GateBase { }"),
    ];

    public override IReadOnlyList<Sample> Good => [new("Silo/A.cs", "class Database { class Metadata { } class BaseAddress { } class DataFolder { } }")];

    public override IEnumerable<Broken> Find(CodeFile file) => file.Each<BaseTypeDeclarationSyntax>()
        .Where(type => IsEmpty([.. Words().Matches(type.Identifier.Text).Select(word => word.Value)]))
        .Select(type => At(file, type, type.Identifier.Text));

    private static bool IsEmpty(string[] words) =>
        words.Intersect(Empty, StringComparer.Ordinal).Any() || EmptyAtTheEnd.Contains(words.LastOrDefault(), StringComparer.Ordinal);

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
