using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Shapes;

internal sealed class OptionsAreChecked : CodeRule
{
    public override string Says => "Settings are read into XOptions and checked at the start; IConfiguration goes no further than Program.cs and Hosting.";

    public override string Remedy => "Take IOptions<XOptions>, or the record of what you need.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/Api/A.cs", "class A { A(IConfiguration configuration) { } }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/Hosting/A.cs", "class A { A(IConfiguration configuration) { } }"),
        new("Silo/Program.cs", "IConfiguration configuration = builder.Configuration;"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file) =>
        !file.IsProduct || file.FileName is "Program.cs" || file.Path.Contains("/Hosting/", StringComparison.Ordinal)
            ? []
            : file.Each<IdentifierNameSyntax>()
                .Where(name => name.Identifier.Text is "IConfiguration" or "IConfigurationSection")
                .Select(name => At(file, name, name.Identifier.Text));
}
