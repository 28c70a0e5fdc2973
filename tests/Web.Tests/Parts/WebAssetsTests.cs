using System.Text;
using System.Text.RegularExpressions;
using Fokus.Web.Parts;

namespace Fokus.Web.Tests.Parts;

public sealed partial class WebAssetsTests
{
    private const int ScriptBudget = 20 * 1024;

    [Fact]
    public void All_script_together_weighs_less_than_its_budget()
    {
        var packed = WebAssets.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Sum(name => WebAssets.FindPacked(name)!.Value.Length);

        Assert.InRange(packed, 1, ScriptBudget);
    }

    [Fact]
    public void A_colour_is_written_down_in_the_tokens_only()
    {
        var found = WebAssets.Names.Where(name => name.EndsWith(".css", StringComparison.Ordinal) && !string.Equals(name, "tokens.css", StringComparison.Ordinal))
            .SelectMany(name => ColourPattern().Matches(TextOf(name)).Select(match => $"{name}: {match.Value}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Every_token_that_a_style_uses_is_defined()
    {
        var styles = WebAssets.Names.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).Select(TextOf).ToList();

        var used = styles.SelectMany(css => UsePattern().Matches(css).Select(match => match.Groups["name"].Value)).Distinct(StringComparer.Ordinal);
        var defined = styles.SelectMany(css => DefinePattern().Matches(css).Select(match => match.Groups["name"].Value));

        Assert.Empty(used.Except(defined, StringComparer.Ordinal));
    }

    [Fact]
    public void The_script_never_makes_markup()
    {
        var found = WebAssets.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Where(name => MarkupPattern().IsMatch(TextOf(name)));

        Assert.Empty(found);
    }

    [Fact]
    public void The_script_is_checked_as_typed()
    {
        var unchecked_ = WebAssets.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Where(name => !TextOf(name).StartsWith("// @ts-check", StringComparison.Ordinal));

        Assert.Empty(unchecked_);
    }

    [Fact]
    public void An_address_names_the_build()
    {
        Assert.Equal($"/_fokus/{WebAssets.Build}/site.css", WebAssets.Href("site.css"));
        Assert.Matches("^[0-9a-f]{12}$", WebAssets.Build);
    }

    private static string TextOf(string name) => Encoding.UTF8.GetString(WebAssets.Find(name)!.Value.Span);

    [GeneratedRegex("#[0-9A-Fa-f]{3,8}\\b(?![-\\w]* [{,])|rgba?\\(|hsla?\\(", RegexOptions.None, 1000)]
    private static partial Regex ColourPattern();

    [GeneratedRegex("var\\((?<name>--[a-z0-9-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsePattern();

    [GeneratedRegex("(?<name>--[a-z0-9-]+):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DefinePattern();

    [GeneratedRegex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function", RegexOptions.None, 1000)]
    private static partial Regex MarkupPattern();
}
