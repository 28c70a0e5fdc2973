using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Web.Parts;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.Web.Tests.Text;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyCollection<string> Portuguese = Texts.KeysOf(CultureInfo.InvariantCulture);
    private static readonly IReadOnlyCollection<string> English = Texts.KeysOf(Texts.English);

    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Assert.NotEmpty(Portuguese);
        Assert.Empty(Portuguese.Except(English, StringComparer.Ordinal));
        Assert.Empty(English.Except(Portuguese, StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_has_the_same_places_to_fill_in_both_languages()
    {
        var texts = new Texts();

        var differing = Portuguese.Where(key => !string.Equals(PlacesOf(texts, key, Texts.Brazil), PlacesOf(texts, key, Texts.English), StringComparison.Ordinal));

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData(typeof(LanePhase))]
    [InlineData(typeof(LaneKind))]
    [InlineData(typeof(GatePosition))]
    [InlineData(typeof(OpenReason))]
    [InlineData(typeof(PlateRefusal))]
    [InlineData(typeof(StayFate))]
    [InlineData(typeof(StayPhase))]
    [InlineData(typeof(PaymentMethod))]
    [InlineData(typeof(FaultPriority))]
    [InlineData(typeof(FaultActor))]
    [InlineData(typeof(FaultCode))]
    [InlineData(typeof(QuoteLineKind))]
    public void Every_member_has_a_name(Type kind) =>
        Assert.Empty(Enum.GetNames(kind).Select(name => $"{kind.Name}.{name}").Except(Portuguese, StringComparer.Ordinal));

    [Fact]
    public void Every_fault_says_its_cause_and_what_to_do()
    {
        var wanted = Enum.GetNames<FaultCode>().SelectMany(name => new[] { $"FaultCode.{name}.Cause", $"FaultCode.{name}.Remedy" });

        Assert.Empty(wanted.Except(Portuguese, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_that_a_page_or_script_names_exists()
    {
        var files = Sources.Razor().Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "Web", "wwwroot"), "*.js"));

        var named = files.SelectMany(file => KeyPattern().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count > 50, "The search for keys finds nothing any more.");
        Assert.Empty(named.Except(Portuguese, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_that_a_script_names_is_given_to_it()
    {
        var given = JsonDocument.Parse(ScriptWords.Of(new Texts(), "America/Sao_Paulo", new Dictionary<string, string>(StringComparer.Ordinal)))
            .RootElement.GetProperty("ui").EnumerateObject().Select(word => word.Name);
        var scripts = Directory.EnumerateFiles(Path.Combine(Sources.Root, "Web", "wwwroot"), "*.js");

        Assert.Empty(scripts.SelectMany(file => KeyPattern().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)).Except(given, StringComparer.Ordinal));
    }

    [Fact]
    public void No_page_has_a_word_of_its_own()
    {
        // A product name, the caps of keys and the names of measures are no words of a language.
        string[] allowed = ["FOKUS", "Esc", "Enter", "F4", "N", "else", "p50", "p99"];

        var found = Sources.Razor().SelectMany(file => WordsOf(File.ReadAllText(file)).Except(allowed, StringComparer.Ordinal).Select(word => $"{Path.GetFileName(file)}: {word}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(0, "R$\u00a00,00")]
    [InlineData(5, "R$\u00a00,05")]
    [InlineData(128_450, "R$\u00a01.284,50")]
    [InlineData(-1_250, "−R$\u00a012,50")]
    public void Money_is_written_the_brazilian_way_in_every_language(long centavos, string shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Texts.English;

        Assert.Equal(shown, Spoken.Money(Brl.FromCentavos(centavos)));
    }

    [Theory]
    [InlineData(4, "agora")]
    [InlineData(-30, "agora")]
    [InlineData(59, "há 59 s")]
    [InlineData(60, "há 1 min")]
    [InlineData(3_599, "há 59 min")]
    [InlineData(7_200, "há 2 h")]
    [InlineData(200_000, "há 2 d")] // 200000 s are 2 days and 27200 s.
    public void An_age_is_said_in_its_greatest_whole_unit(int seconds, string shown)
    {
        CultureInfo.CurrentUICulture = Texts.Brazil;

        Assert.Equal(shown, Spoken.Age(new Texts(), Duration.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(163, "2 h 43 min")] // 163 = 2 * 60 + 43
    [InlineData(1_500, "1 d 1 h")] // 1500 = 24 * 60 + 60
    public void A_stay_is_said_in_two_units(int minutes, string shown)
    {
        CultureInfo.CurrentUICulture = Texts.Brazil;

        Assert.Equal(shown, Spoken.Length(new Texts(), Duration.FromMinutes(minutes)));
    }

    private static string PlacesOf(Texts texts, string key, CultureInfo language)
    {
        CultureInfo.CurrentUICulture = language;
        return string.Join(' ', PlacePattern().Matches(texts[key]).Select(match => match.Value).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> WordsOf(string razor)
    {
        var markup = razor.Split("@code", 2)[0];
        markup = CommentPattern().Replace(markup, " ");
        markup = DirectivePattern().Replace(markup, " ");
        markup = WithoutExpressions(markup);
        markup = TagPattern().Replace(markup, " ");
        return WordPattern().Matches(markup).Select(match => match.Value);
    }

    /// <summary>The markup without <c>@name</c>, <c>@name[…]</c>, <c>@(…)</c> and the heads of loops and branches.</summary>
    private static string WithoutExpressions(string markup)
    {
        var rest = new System.Text.StringBuilder();
        for (var at = 0; at < markup.Length; at++)
        {
            if (markup[at] != '@')
            {
                rest.Append(markup[at]);
                continue;
            }

            at = EndOfExpression(markup, at + 1) - 1;
        }

        return rest.ToString();
    }

    private static int EndOfExpression(string markup, int at)
    {
        while (at < markup.Length)
        {
            var next = at + 1 < markup.Length ? markup[at + 1] : ' ';
            if (char.IsLetterOrDigit(markup[at]) || (markup[at] == '.' && char.IsLetter(next)) || (markup[at], next) is (' ', '(') or ('?', '.'))
                at++;
            else if (markup[at] is '(' or '[')
                at = EndOfBrackets(markup, at);
            else
                break;
        }

        return at;
    }

    private static int EndOfBrackets(string markup, int at)
    {
        var depth = 0;
        do
            depth += markup[at++] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
        while (depth > 0);
        return at;
    }

    [GeneratedRegex("""(?:Text\[|say\(|ui\[|\? |: )["'](?<key>[A-Z]\w+\.[A-Z]\w+(?:\.[A-Z]\w+)*)["']""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\{\d(:N0)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline, 1000)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"^@(using|inject) .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DirectivePattern();

    [GeneratedRegex("""<([^>"]|"[^"]*")*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\p{L}[\p{L}\d]*", RegexOptions.None, 1000)]
    private static partial Regex WordPattern();
}
