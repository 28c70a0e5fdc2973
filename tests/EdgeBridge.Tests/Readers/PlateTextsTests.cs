using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

namespace Fokus.EdgeBridge.Tests.Readers;

public class PlateTextsTests
{
    private static readonly LayoutHint Blue = LayoutHint.Of(bluePermille: 900);
    private static readonly LayoutHint NoBlue = LayoutHint.Of(bluePermille: 0);

    [Fact]
    public void The_blue_band_decides_when_the_fifth_character_may_be_either()
    {
        var torn = Likely.Torn("ABC1123", 4, ('1', 0.5), ('I', 0.49));

        Assert.Equal("ABC1I23", PlateTexts.OfOneLine(torn, Blue, NoOpinion)[0].Text);
        Assert.Equal("ABC1123", PlateTexts.OfOneLine(torn, NoBlue, NoOpinion)[0].Text);
    }

    [Fact]
    public void Without_a_word_from_the_colours_a_torn_fifth_character_opens_no_gate()
    {
        var torn = Likely.Torn("ABC1123", 4, ('1', 0.5), ('I', 0.49));

        var texts = PlateTexts.OfOneLine(torn, LayoutHint.None, NoOpinion);

        Assert.IsType<PlateReading.Refused>(Judged(texts));
        Assert.Contains(texts.Take(2), text => text.Text is "ABC1I23");
    }

    [Theory]
    [InlineData("ABC1123", "ABC1I23")]
    [InlineData("ABC1023", "ABC1O23")]
    public void A_plain_digit_that_may_be_a_letter_under_a_blue_band_opens_no_gate(string seen, string twin)
    {
        var texts = PlateTexts.OfOneLine(Likely.Plain(seen), Blue, NoOpinion);

        Assert.Equal(twin, texts[0].Text);
        Assert.Contains(texts, text => string.Equals(text.Text, seen, StringComparison.Ordinal));
        Assert.IsType<PlateReading.Refused>(Judged(texts));
        Assert.IsType<PlateReading.Accepted>(Judged(PlateTexts.OfOneLine(Likely.Plain(seen), NoBlue, NoOpinion)));
    }

    [Fact]
    public void A_faded_band_does_not_undo_plain_characters()
    {
        var texts = PlateTexts.OfOneLine(Likely.Plain("ABC1D23"), NoBlue, NoOpinion);

        var accepted = Assert.IsType<PlateReading.Accepted>(Judged(texts));
        Assert.Equal("ABC1D23", accepted.Plate.Written);
    }

    [Fact]
    public void A_letter_torn_between_two_shows_both()
    {
        var texts = PlateTexts.OfOneLine(Likely.Torn("LOK9502", 1, ('O', 0.5), ('Q', 0.45)), NoBlue, NoOpinion);

        Assert.Equal("LOK9502", texts[0].Text);
        Assert.Equal("LQK9502", texts[1].Text);
        Assert.IsType<PlateReading.Refused>(Judged(texts));
    }

    [Fact]
    public void Three_letters_over_four_characters_are_a_motorcycle()
    {
        var old = PlateTexts.OfTwoLines(Likely.Plain("ABC"), Likely.Plain("1234"), LayoutHint.None, NoOpinion);
        var mercosul = PlateTexts.OfTwoLines(Likely.Plain("ABC"), Likely.Plain("1D23"), LayoutHint.None, NoOpinion);

        Assert.Equal("ABC1234", old[0].Text);
        Assert.Equal("ABC1D23", mercosul[0].Text);
    }

    [Fact]
    public void A_line_too_short_for_a_plate_says_nothing()
    {
        Assert.Empty(PlateTexts.OfOneLine(Likely.Frames([('A', 0.9)]), LayoutHint.None, NoOpinion));
    }

    [Fact]
    public void The_drawing_of_a_letter_decides_between_O_and_Q_where_the_network_is_torn()
    {
        var torn = Likely.Torn("LOK9562", 1, ('O', 0.6), ('Q', 0.35));

        Assert.Equal("LQK9562", PlateTexts.OfOneLine(torn, NoBlue, _ => 3)[0].Text);
        Assert.Equal("LOK9562", PlateTexts.OfOneLine(torn, NoBlue, _ => -3)[0].Text);
        // By itself the network leaves it open; both drawings close it.
        Assert.IsType<PlateReading.Refused>(Judged(PlateTexts.OfOneLine(torn, NoBlue, NoOpinion)));
        Assert.IsType<PlateReading.Accepted>(Judged(PlateTexts.OfOneLine(torn, NoBlue, _ => -3)));
    }

    [Fact]
    public void A_drawing_against_the_network_shuts_the_gate_and_does_not_open_it_for_the_other_plate()
    {
        // e^3 is 20: 0.9 against 0.05 becomes 0.9 against 1, so neither is sure.
        var texts = PlateTexts.OfOneLine(Likely.Torn("LOK9562", 1, ('O', 0.9), ('Q', 0.05)), NoBlue, _ => 3);

        Assert.IsType<PlateReading.Refused>(Judged(texts));
        Assert.Equal(["LOK9562", "LQK9562"], texts.Take(2).Select(text => text.Text).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void The_drawing_of_a_letter_says_nothing_about_other_letters_or_digits()
    {
        var frames = Likely.Plain("LDK9062");

        Assert.Equal(PlateTexts.OfOneLine(frames, NoBlue, NoOpinion), PlateTexts.OfOneLine(frames, NoBlue, _ => 3));
    }

    private static double NoOpinion(int frame) => 0;

    private static PlateReading Judged(IReadOnlyList<ScoredText> texts) =>
        PlateGrammar.Judge(new SeenPlate([], texts, IsShapedOurs: true).Guesses());
}
