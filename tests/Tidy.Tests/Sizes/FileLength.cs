using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Sizes;

internal sealed class FileLength : CodeRule
{
    private const int Wall = 300;

    public override string Says => $"A file has at most {Wall} lines; aim for 150.";

    public override string Remedy => "Two ideas are in it: give each its own file.";

    public override IReadOnlyList<Sample> Bad => [new("Silo/Api/Long.cs", new string('\n', Wall + 1))];

    public override IReadOnlyList<Sample> Good => [new("Silo/Api/Long.cs", new string('\n', Wall))];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        var lines = file.Text.AsSpan().TrimEnd('\r').Count('\n');
        if (lines > Wall)
            yield return new(file.Path, Wall + 1, $"{lines} lines");
    }
}
