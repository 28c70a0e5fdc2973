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

        Assert.Equal("ABC1I23", PlateTexts.OfOneLine(torn, Blue)[0].Text);
        Assert.Equal("ABC1123", PlateTexts.OfOneLine(torn, NoBlue)[0].Text);
    }

    [Fact]
    public void Without_a_word_from_the_colours_a_torn_fifth_character_opens_no_gate()
    {
        var torn = Likely.Torn("ABC1123", 4, ('1', 0.5), ('I', 0.49));

        var texts = PlateTexts.OfOneLine(torn, LayoutHint.None);

        Assert.IsType<PlateReading.Refused>(Judged(texts));
        Assert.Contains(texts.Take(2), text => text.Text is "ABC1I23");
    }

    [Theory]
    [InlineData("ABC1123", "ABC1I23")]
    [InlineData("ABC1023", "ABC1O23")]
    public void A_plain_digit_that_may_be_a_letter_under_a_blue_band_opens_no_gate(string seen, string twin)
    {
        var texts = PlateTexts.OfOneLine(Likely.Plain(seen), Blue);

        Assert.Equal(twin, texts[0].Text);
        Assert.Contains(texts, text => string.Equals(text.Text, seen, StringComparison.Ordinal));
        Assert.IsType<PlateReading.Refused>(Judged(texts));
        Assert.IsType<PlateReading.Accepted>(Judged(PlateTexts.OfOneLine(Likely.Plain(seen), NoBlue)));
    }

    [Fact]
    public void A_faded_band_does_not_undo_plain_characters()
    {
        var texts = PlateTexts.OfOneLine(Likely.Plain("ABC1D23"), NoBlue);

        var accepted = Assert.IsType<PlateReading.Accepted>(Judged(texts));
        Assert.Equal("ABC1D23", accepted.Plate.Written);
    }

    [Fact]
    public void A_letter_torn_between_two_shows_both()
    {
        var texts = PlateTexts.OfOneLine(Likely.Torn("LOK9502", 1, ('O', 0.5), ('Q', 0.45)), NoBlue);

        Assert.Equal("LOK9502", texts[0].Text);
        Assert.Equal("LQK9502", texts[1].Text);
        Assert.IsType<PlateReading.Refused>(Judged(texts));
    }

    [Fact]
    public void Three_letters_over_four_characters_are_a_motorcycle()
    {
        var old = PlateTexts.OfTwoLines(Likely.Plain("ABC"), Likely.Plain("1234"), LayoutHint.None);
        var mercosul = PlateTexts.OfTwoLines(Likely.Plain("ABC"), Likely.Plain("1D23"), LayoutHint.None);

        Assert.Equal("ABC1234", old[0].Text);
        Assert.Equal("ABC1D23", mercosul[0].Text);
    }

    [Fact]
    public void A_line_too_short_for_a_plate_says_nothing()
    {
        Assert.Empty(PlateTexts.OfOneLine(Likely.Frames([('A', 0.9)]), LayoutHint.None));
    }

    private static PlateReading Judged(IReadOnlyList<ScoredText> texts) =>
        PlateGrammar.Judge(new SeenPlate([], texts, IsShapedOurs: true).Guesses());
}
