using CsCheck;
using Fokus.Domain.Money;

namespace Fokus.Domain.Tests.Money;

public sealed class BrlTests
{
    [Theory]
    // A third of 1.00 is 33.33… centavos; two thirds are 66.66….
    [InlineData(100, 1, 3, Rounding.Down, 33)]
    [InlineData(100, 1, 3, Rounding.Up, 34)]
    [InlineData(100, 1, 3, Rounding.HalfUp, 33)]
    [InlineData(100, 2, 3, Rounding.HalfUp, 67)]
    // Half of 0.01 is half a centavo, on either side of zero.
    [InlineData(1, 1, 2, Rounding.Down, 0)]
    [InlineData(1, 1, 2, Rounding.Up, 1)]
    [InlineData(1, 1, 2, Rounding.HalfUp, 1)]
    [InlineData(-1, 1, 2, Rounding.Down, 0)]
    [InlineData(-1, 1, 2, Rounding.Up, -1)]
    [InlineData(-1, 1, 2, Rounding.HalfUp, -1)]
    // A third of -1.00 is -33.33… centavos.
    [InlineData(-100, 1, 3, Rounding.Down, -33)]
    [InlineData(-100, 1, 3, Rounding.Up, -34)]
    [InlineData(-100, 1, 3, Rounding.HalfUp, -33)]
    // What comes out even is not rounded by anybody: 90 % of 12.50 are 11.25.
    [InlineData(1250, 90, 100, Rounding.Down, 1125)]
    [InlineData(1250, 90, 100, Rounding.Up, 1125)]
    [InlineData(1250, 0, 100, Rounding.Up, 0)]
    public void A_share_gives_the_fraction_of_a_centavo_to_whom_the_rounding_names(
        long centavos, long numerator, long denominator, Rounding rounding, long expected)
    {
        Assert.Equal(Brl.FromCentavos(expected), Brl.FromCentavos(centavos).Share(numerator, denominator, rounding));
    }

    [Fact]
    public void A_share_and_its_rest_are_the_whole()
    {
        Gen.Select(Gen.Long[-1_000_000_00, 1_000_000_00], Gen.Long[0, 100], Gen.Long[1, 100])
            .Where(drawn => drawn.Item2 <= drawn.Item3)
            .Sample(drawn =>
            {
                var (centavos, numerator, denominator) = drawn;
                var amount = Brl.FromCentavos(centavos);
                var down = amount.Share(numerator, denominator, Rounding.Down);
                var rest = amount.Share(denominator - numerator, denominator, Rounding.Up);
                return down + rest == amount;
            });
    }

    [Fact]
    public void A_share_of_nothing_sensible_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Brl.FromCentavos(100).Share(-1, 2, Rounding.Down));
        Assert.Throws<ArgumentOutOfRangeException>(() => Brl.FromCentavos(100).Share(1, 0, Rounding.Down));
    }

    [Fact]
    public void An_overflow_stops_the_sale_and_never_wraps_it()
    {
        var most = Brl.FromCentavos(long.MaxValue);
        var least = Brl.FromCentavos(long.MinValue);

        Assert.Throws<OverflowException>(() => most + Brl.FromCentavos(1));
        Assert.Throws<OverflowException>(() => least - Brl.FromCentavos(1));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => most.Share(3, 2, Rounding.Down));
    }

    [Theory]
    [InlineData(1250, "BRL 12.50")]
    [InlineData(5, "BRL 0.05")]
    [InlineData(-5, "BRL -0.05")]
    [InlineData(-1205, "BRL -12.05")]
    [InlineData(long.MinValue, "BRL -92233720368547758.08")]
    public void An_amount_is_written_with_two_decimals(long centavos, string expected)
    {
        Assert.Equal(expected, Brl.FromCentavos(centavos).ToString());
    }

    [Fact]
    public void Amounts_are_ordered_by_their_centavos()
    {
        var less = Brl.FromCentavos(-1);
        var more = Brl.FromCentavos(1);

        Assert.True(less < more && more > less && less <= more && more >= less);
        Assert.Equal(more, Brl.Max(less, more));
        Assert.Equal(less, Brl.Min(less, more));
        Assert.Equal([less, Brl.Zero, more], new[] { more, less, Brl.Zero }.Order());
    }
}
