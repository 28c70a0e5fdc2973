using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

namespace Fokus.EdgeBridge.Tests.Readers;

public class ShapeDecoderTests
{
    [Fact]
    public void A_plain_line_is_read_as_it_stands()
    {
        Assert.Equal("ABC1234", ShapeDecoder.Best(Likely.Plain("ABC1234"), PlateTexts.Old)?.Text);
        Assert.Equal("ABC1D23", ShapeDecoder.Best(Likely.Plain("ABC1D23"), PlateTexts.Mercosul)?.Text);
    }

    [Fact]
    public void A_look_alike_gives_way_to_the_kind_that_its_position_wants()
    {
        // The network prefers O where only a digit can stand, and 0 where only a letter can.
        var digit = Likely.Torn("ABC1234", 3, ('O', 0.7), ('0', 0.2));
        var letter = Likely.Torn("ABC1234", 1, ('0', 0.7), ('O', 0.2));

        Assert.Equal("ABC0234", ShapeDecoder.Best(digit, PlateTexts.Old)?.Text);
        Assert.Equal("AOC1234", ShapeDecoder.Best(letter, PlateTexts.Old)?.Text);
    }

    [Fact]
    public void Doubled_characters_stay_two()
    {
        Assert.Equal("AAA1122", ShapeDecoder.Best(Likely.Plain("AAA1122"), PlateTexts.Old)?.Text);
    }

    [Fact]
    public void Each_character_is_traced_to_the_frame_where_it_is_plainest()
    {
        var frames = Likely.Frames([('A', 0.5)], [('A', 0.9)], [], [('B', 0.8)], [('B', 0.6)]);

        var laid = ShapeDecoder.Best(frames, "LL");

        Assert.Equal("AB", laid?.Text);
        Assert.Equal([1, 3], laid?.PlainestFrames);
    }

    [Fact]
    public void A_line_with_fewer_frames_than_characters_has_no_text()
    {
        Assert.Null(ShapeDecoder.Best(Likely.Frames([('A', 0.9)], [('B', 0.9)]), PlateTexts.Old));
    }
}
