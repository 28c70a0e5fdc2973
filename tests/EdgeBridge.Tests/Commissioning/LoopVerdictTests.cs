using System.Text.RegularExpressions;
using Fokus.EdgeBridge.Commissioning;
using Fokus.EdgeBridge.Commissioning.Checks;
using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.Domain.Lanes;
using Fokus.Testing;

namespace Fokus.EdgeBridge.Tests.Commissioning;

public sealed partial class LoopVerdictTests
{
    private static readonly Loop[] Three = [Loop.Arming, Loop.Safety, Loop.Closing];
    private static readonly Loop[] Two = [Loop.Arming, Loop.Closing];

    [Fact]
    public void Loops_in_their_order_are_right()
    {
        Assert.IsType<LoopVerdict.InOrder>(LoopVerdict.Of(Two, [Loop.Arming, Loop.Closing]));
        Assert.IsType<LoopVerdict.InOrder>(LoopVerdict.Of(Three, [Loop.Arming, Loop.Safety, Loop.Closing]));
    }

    [Fact]
    public void Two_that_come_in_each_others_place_are_to_be_swapped()
    {
        Assert.Equal(new LoopVerdict.Swap(Loop.Arming, Loop.Closing), LoopVerdict.Of(Two, [Loop.Closing, Loop.Arming]));
        Assert.Equal(new LoopVerdict.Swap(Loop.Arming, Loop.Safety), LoopVerdict.Of(Three, [Loop.Safety, Loop.Arming, Loop.Closing]));
        Assert.Equal(new LoopVerdict.Swap(Loop.Safety, Loop.Closing), LoopVerdict.Of(Three, [Loop.Arming, Loop.Closing, Loop.Safety]));
        Assert.Equal(new LoopVerdict.Swap(Loop.Arming, Loop.Closing), LoopVerdict.Of(Three, [Loop.Closing, Loop.Safety, Loop.Arming]));
    }

    [Fact]
    public void Three_that_are_all_at_anothers_input_say_where_each_wire_belongs()
    {
        // Met first: what is wired to "closing". So that wire lies first in the road and belongs to "arming", and so on.
        var verdict = Assert.IsType<LoopVerdict.Rotate>(LoopVerdict.Of(Three, [Loop.Closing, Loop.Arming, Loop.Safety]));

        Assert.Equal([(Loop.Closing, Loop.Arming), (Loop.Arming, Loop.Safety), (Loop.Safety, Loop.Closing)], verdict.Moves);
    }

    [Fact]
    public void A_loop_that_said_nothing_is_missed_whatever_the_order_of_the_others()
    {
        var verdict = Assert.IsType<LoopVerdict.Missing>(LoopVerdict.Of(Three, [Loop.Closing, Loop.Arming]));

        Assert.Equal([Loop.Safety], verdict.Loops);
    }

    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_places_to_fill()
    {
        var (portuguese, english) = (BringupWords.Portuguese.All, BringupWords.English.All);

        Assert.Equal(portuguese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(portuguese, pair => Assert.Equal(PlacesOf(pair.Value), PlacesOf(english[pair.Key])));
    }

    [Fact]
    public void Every_sentence_that_the_walk_says_exists()
    {
        var code = Directory.EnumerateFiles(Repository.PathOf("EdgeBridge/Commissioning"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var said = code.SelectMany(text => Keys().Matches(text)).Select(match => match.Groups["key"].Value)
            .Concat(Enum.GetNames<Loop>().Select(name => $"Loop.{name}"))
            .Concat(Enum.GetNames<GatePosition>().Select(name => $"Arm.{name}"))
            .Concat(Enum.GetNames<CheckOutcome>().Select(name => $"Outcome.{name}"))
            .Concat(Enum.GetNames<CheckKind>().Select(name => $"Check.{name}"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(said.Count > 40);
        Assert.Empty(said.Except(BringupWords.Portuguese.All.Keys, StringComparer.Ordinal));
    }

    private static List<string> PlacesOf(string text) =>
        Places().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

    [GeneratedRegex("(Say\\(|Head\\(|AskAsync\\(|[Ww]ords\\[)\\s*\"(?<key>[A-Za-z.]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keys();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
