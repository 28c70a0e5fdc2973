using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

namespace Fokus.EdgeBridge.Tests.Readers;

public class ForeignMarksTests
{
    [Theory]
    // ABC-1234 and ABC1234 are ours, ABC12-34 is Czech, A-BC1234 is nobody's.
    [InlineData(2, false)]
    [InlineData(4, true)]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void A_hyphen_is_ours_between_letters_and_digits_only(int afterCharacter, bool isForeign)
    {
        var (scores, laid) = Plain("ABC1234");
        var marks = new float[scores.Length / Frames.Columns];
        if (afterCharacter >= 0)
            marks[laid[afterCharacter] + 1] = 0.9f;

        Assert.Equal(isForeign, ForeignMarks.Are(new Frames(scores, marks), [new ScoredText("ABC1234", -0.1)]));
    }

    [Fact]
    public void A_speck_that_may_be_a_hyphen_is_none()
    {
        var (scores, laid) = Plain("ABC1D34");
        var marks = new float[scores.Length / Frames.Columns];
        marks[laid[4] + 1] = 0.3f;

        Assert.False(ForeignMarks.Are(new Frames(scores, marks), [new ScoredText("ABC1D34", -0.1)]));
    }

    // One frame a character and two with nothing behind each.
    private static (float[] Scores, int[] At) Plain(string text)
    {
        var scores = new float[text.Length * 3 * Frames.Columns];
        Array.Fill(scores, -9f);
        for (var frame = 0; frame < text.Length * 3; frame++)
            scores[(frame * Frames.Columns) + (frame % 3 == 0 ? Frames.ColumnOf(text[frame / 3]) : 0)] = -0.01f;
        return (scores, [.. Enumerable.Range(0, text.Length).Select(each => each * 3)]);
    }
}
