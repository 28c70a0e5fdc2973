using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Rules;

public class CodeRulesTests
{
    private static readonly Dictionary<string, CodeRule> Rules = typeof(CodeRule).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeRule)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, type => (CodeRule)Activator.CreateInstance(type)!, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_code_keeps_the_rule(string rule)
    {
        var broken = SourceTree.Code.SelectMany(Rules[rule].Find);

        Verdict.NothingBroken(broken, Rules[rule].Says, Rules[rule].Remedy);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rule_finds_what_it_forbids(string rule)
    {
        Assert.NotEmpty(Rules[rule].Bad);
        Assert.All(Rules[rule].Bad, sample => Assert.NotEmpty(Rules[rule].Find(CodeFile.Parse(sample.Path, sample.Code))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rule_lets_pass_what_it_allows(string rule)
    {
        Assert.NotEmpty(Rules[rule].Good);
        Assert.All(Rules[rule].Good, sample => Assert.Empty(Rules[rule].Find(CodeFile.Parse(sample.Path, sample.Code))));
    }

    [Fact]
    public void There_is_code_to_judge()
    {
        Assert.Contains(SourceTree.Code, file => file.Path is "Domain/Lanes/LaneMachine.cs");
        Assert.DoesNotContain(SourceTree.Code, file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }
}
