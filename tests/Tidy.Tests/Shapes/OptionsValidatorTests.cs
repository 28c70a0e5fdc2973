using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Shapes;

public class OptionsValidatorTests
{
    [Fact]
    public void Every_room_s_options_have_a_generated_validator()
    {
        var validated = SourceTree.Code
            .SelectMany(file => file.Each<ClassDeclarationSyntax>())
            .Where(type => type.AttributeLists.ToString().Contains("OptionsValidator", StringComparison.Ordinal))
            .SelectMany(type => type.BaseList?.Types.Select(one => one.ToString()) ?? [])
            .ToHashSet(StringComparer.Ordinal);
        var careless = RoomOptions()
            .Where(options => !validated.Contains($"IValidateOptions<{options.Type.Identifier.Text}>"))
            .Select(options => new Broken(options.File.Path, CodeFile.LineOf(options.Type), options.Type.Identifier.Text));

        Verdict.NothingBroken(
            careless,
            "A wrong setting stops the start, with all faults at once.",
            "Add [OptionsValidator] partial class XOptionsValidator : IValidateOptions<XOptions>, and ValidateOnStart.");
    }

    /// <summary>A driver's options come from the garage file and are checked by its brand instead.</summary>
    private static IEnumerable<(CodeFile File, TypeDeclarationSyntax Type)> RoomOptions() =>
        from file in SourceTree.Code
        where file.IsProduct && !file.IsUnder("EdgeBridge/Drivers") && !file.IsUnder("EdgeBridge/Protocols")
        from type in file.Each<TypeDeclarationSyntax>()
        where type.Identifier.Text.EndsWith("Options", StringComparison.Ordinal) && type is ClassDeclarationSyntax or RecordDeclarationSyntax
        select (file, type);
}
