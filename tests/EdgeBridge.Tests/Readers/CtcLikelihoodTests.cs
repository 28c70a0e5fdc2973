using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

namespace Fokus.EdgeBridge.Tests.Readers;

public class CtcLikelihoodTests
{
    [Fact]
    public void A_character_counts_in_every_way_in_which_it_can_lie_in_two_frames()
    {
        var frames = Likely.Frames([('A', 0.6)], [('A', 0.6)]);

        var likelihood = Math.Exp(CtcLikelihood.Of(frames, "A"));

        // Long A 0.6*0.6 = 0.36; A then nothing 0.6*0.4 = 0.24; nothing then A 0.24. Together 0.84.
        Assert.Equal(0.84, likelihood, 5);
    }

    [Fact]
    public void Two_alike_need_nothing_between_them()
    {
        var two = Likely.Frames([('A', 0.6)], [('A', 0.6)]);
        var three = Likely.Frames([('A', 0.6)], [('A', 0.6)], [('A', 0.6)]);

        Assert.Equal(0, Math.Exp(CtcLikelihood.Of(two, "AA")), 5);
        // Only A, nothing, A: 0.6*0.4*0.6 = 0.144.
        Assert.Equal(0.144, Math.Exp(CtcLikelihood.Of(three, "AA")), 5);
    }

    [Fact]
    public void Two_different_ones_may_touch()
    {
        var frames = Likely.Frames([('A', 0.7)], [('7', 0.5)]);

        // Two frames, two characters: one way only, 0.7*0.5 = 0.35.
        Assert.Equal(0.35, Math.Exp(CtcLikelihood.Of(frames, "A7")), 5);
    }

    [Fact]
    public void A_text_longer_than_the_line_cannot_be()
    {
        var frames = Likely.Frames([('A', 0.7)], [('7', 0.5)]);

        Assert.Equal(double.NegativeInfinity, CtcLikelihood.Of(frames, "A7B"));
        Assert.Equal(double.NegativeInfinity, CtcLikelihood.Of(Likely.Frames(), "A"));
    }
}
