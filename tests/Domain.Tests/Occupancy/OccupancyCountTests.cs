using CsCheck;
using Fokus.Domain.Occupancy;

namespace Fokus.Domain.Tests.Occupancy;

public sealed class OccupancyCountTests
{
    [Fact]
    public void What_is_occupied_is_not_published_as_free()
    {
        var count = new OccupancyCount(300, 120);

        Assert.Equal(180, count.Free);
        Assert.Equal(40, count.TakenPercent);
    }

    [Theory]
    // 119 of 300 are 39.7 %, 121 are 40.3 %: only whole percents that are reached.
    [InlineData(119, 181, 39)]
    [InlineData(120, 180, 40)]
    [InlineData(121, 179, 40)]
    [InlineData(122, 178, 40)]
    [InlineData(123, 177, 41)]
    [InlineData(299, 1, 99)] // one bay is free: not full
    [InlineData(300, 0, 100)]
    [InlineData(301, 0, 100)]
    [InlineData(1, 299, 0)]
    [InlineData(0, 300, 0)]
    public void One_vehicle_more_is_one_bay_less(int inside, int free, int percent)
    {
        var count = new OccupancyCount(300, inside);

        Assert.Equal((free, percent), (count.Free, count.TakenPercent));
    }

    [Theory]
    [InlineData(300, 301, 0, 100)]
    [InlineData(300, -2, 300, 0)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 5, 0, 0)]
    public void A_count_beyond_the_bays_is_clamped(int capacity, int inside, int free, int percent)
    {
        var count = new OccupancyCount(capacity, inside);

        Assert.Equal(free, count.Free);
        Assert.Equal(percent, count.TakenPercent);
    }

    [Fact]
    public void Free_and_inside_are_the_capacity_while_it_is_not_exceeded()
    {
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 10_000])
            .Where(pair => pair.Item2 <= pair.Item1)
            .Sample(pair => new OccupancyCount(pair.Item1, pair.Item2).Free + pair.Item2 == pair.Item1);
    }
}
