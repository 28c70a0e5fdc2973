using Fokus.Wire.Documents;

namespace Fokus.Wire.Tests.Documents;

public sealed class NearMissTests
{
    private static readonly string[] Known = ["capacity", "tariff_book", "open_relay", "port"];

    [Theory]
    [InlineData("capcity", "capacity")]
    [InlineData("capaictys", "capacity")]
    [InlineData("tariffBook", "tariff_book")]
    [InlineData("tariff-book", "tariff_book")]
    [InlineData("openrelay", "open_relay")]
    [InlineData("prot", "port")]
    public void A_name_that_is_nearly_right_is_recognised(string written, string meant) =>
        Assert.Equal(meant, NearMiss.Of(written, Known));

    [Theory]
    [InlineData("bays")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("capacity_of_the_garage_in_bays_and_other_things")]
    public void Another_word_is_not_taken_for_a_known_one(string written)
    {
        Assert.Null(NearMiss.Of(written, Known));
        Assert.Empty(NearMiss.Hint(written, Known));
    }
}
