using System.Text.RegularExpressions;
using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed partial class NoSqlText : CodeRule
{
    public override string Says => "SQL is in .sql files beside the store that runs it.";

    public override string Remedy => "Move it to verb_subject.sql (embedded), with parameters.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/A.cs", "class A { string s = \"select body from facts where garage = @garage\"; }"),
        new("Silo/A.cs", "class A { string s = @\"  INSERT INTO facts values (1)\"; }"),
        new("Silo/A.cs", "class A { string M(string t) => $\"delete from {t}\"; }"),
        new("Silo/A.cs", "class A { string s = \"\"\"\n    create table if not exists a (b int)\n    \"\"\"; }"),
        new("Silo/A.cs", "class A { string s = \"PRAGMA journal_mode = WAL\"; }"),
        new("Silo/A.cs", "class A { string s = \"begin immediate\"; }"),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/A.cs", "class A { string s = \"Select a garage from the list\"; string t = \"update garage.json and start again\"; }"),
        new("Silo/A.cs", "class A { string s = \"create the folder\"; string t = \"selected\"; string u = \"delete\"; }"),
        new("tests/Silo.Tests/A.cs", "class A { string s = \"select count(*) from facts\"; }"),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        if (!file.IsProduct)
            yield break;
        foreach (var node in file.Root.DescendantNodes())
        {
            var text = node switch
            {
                LiteralExpressionSyntax literal => literal.Token.ValueText,
                InterpolatedStringExpressionSyntax mixed => string.Concat(mixed.Contents.Select(Shown)),
                _ => "",
            };
            if (Sql().IsMatch(text))
                yield return At(file, node, text.Trim().Split('\n')[0]);
        }
    }

    private static string Shown(InterpolatedStringContentSyntax part) =>
        part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "x";

    // Either all small or all capital letters: a sentence for people begins with one capital letter.
    [GeneratedRegex(
        """
        ^\s*(
          (select|SELECT)\s+\S.*\s(from|FROM)\s | (select|SELECT)\s+[\w.]+\s*\( | (select|SELECT)\s+\d |
          (insert|INSERT)\s+(or\s+\w+\s+|OR\s+\w+\s+)?(into|INTO)\s | (replace|REPLACE)\s+(into|INTO)\s |
          (update|UPDATE)\s+\w+\s+(set|SET)\s | (delete|DELETE)\s+(from|FROM)\s |
          (create|CREATE|drop|DROP|alter|ALTER)\s+(\w+\s+)?(table|TABLE|index|INDEX|schema|SCHEMA|role|ROLE|user|USER|database|DATABASE|view|VIEW|function|FUNCTION|extension|EXTENSION|trigger|TRIGGER)\b |
          (pragma|PRAGMA)\s+\w | (begin|BEGIN)\s+(immediate|IMMEDIATE|transaction|TRANSACTION) | (with|WITH)\s+\w+\s+(as|AS)\s*\( |
          (truncate|TRUNCATE)\s | (vacuum|VACUUM)\b
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sql();
}
