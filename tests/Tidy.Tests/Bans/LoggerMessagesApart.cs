using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed class LoggerMessagesApart : CodeRule
{
    public override string Says => "Log methods stand in X.Log.cs beside X.cs, and no template looks past a mask with {@.";

    public override string Remedy => "Move the [LoggerMessage] method into the .Log.cs part; log the id instead of the object.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", "partial class A { [LoggerMessage(Message = \"Lane {Lane} opened\")] static partial void LogOpened(ILogger l); }"),
        new("Silo/A.Log.cs", "partial class A { [LoggerMessage(Message = \"Stay {@Stay}\")] static partial void LogStay(ILogger l); }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/A.Log.cs", "partial class A { [LoggerMessage(Message = \"Lane {Lane} opened\")] static partial void LogOpened(ILogger l); }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        foreach (var attribute in file.Each<AttributeSyntax>().Where(one => one.Name.ToString() is "LoggerMessage"))
        {
            if (!file.FileName.EndsWith(".Log.cs", StringComparison.Ordinal))
                yield return At(file, attribute, $"[LoggerMessage] in {file.FileName}");
            if (attribute.ArgumentList?.ToString().Contains("{@", StringComparison.Ordinal) == true)
                yield return At(file, attribute, "{@ in a log template");
        }
    }
}
