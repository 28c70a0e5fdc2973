using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Domain.Tests.Time;

public sealed class GarageZoneTests
{
    [Fact]
    public void The_night_that_lost_an_hour_began_at_one_o_clock()
    {
        // On 2018-11-04 the clocks of São Paulo went from 00:00 (-03, 03:00 UTC) to 01:00 (-02).
        var zone = GarageZone.SaoPaulo;
        var start = zone.StartOf(new LocalDate(2018, 11, 4));

        Assert.Equal(Instant.FromUtc(2018, 11, 4, 3, 0), start);
        Assert.Equal(new LocalDateTime(2018, 11, 4, 1, 0), zone.WallClock(start));
        Assert.Equal(start, zone.At(new LocalDateTime(2018, 11, 4, 0, 30)));
    }

    [Fact]
    public void The_hour_that_happened_twice_means_the_later_one()
    {
        // On 2018-02-18 at 00:00 (-02, 02:00 UTC) the clocks went back to 23:00 (-03) of the 17th.
        // 23:30 was at 01:30 UTC and again at 02:30 UTC.
        var zone = GarageZone.SaoPaulo;

        Assert.Equal(Instant.FromUtc(2018, 2, 18, 2, 30), zone.At(new LocalDateTime(2018, 2, 17, 23, 30)));
        Assert.Equal(new LocalDate(2018, 2, 17), zone.DayOf(Instant.FromUtc(2018, 2, 18, 2, 59)));
        Assert.Equal(Instant.FromUtc(2018, 2, 18, 3, 0), zone.StartOf(new LocalDate(2018, 2, 18)));
    }

    [Fact]
    public void No_summer_time_is_applied_since_2019()
    {
        // Noon UTC is 09:00 in São Paulo in November too.
        Assert.Equal(
            new LocalDateTime(2026, 11, 2, 9, 0), GarageZone.SaoPaulo.WallClock(Instant.FromUtc(2026, 11, 2, 12, 0)));
    }

    [Theory]
    [InlineData("America/Noronha", 22)]
    [InlineData("America/Sao_Paulo", 21)]
    [InlineData("America/Manaus", 20)]
    [InlineData("America/Rio_Branco", 19)]
    public void All_four_zones_of_Brazil_are_known(string id, int hourAtUtcMidnight)
    {
        Assert.Equal(hourAtUtcMidnight, GarageZone.Parse(id).WallClock(Instant.FromUtc(2026, 6, 1, 0, 0)).Hour);
    }

    [Theory]
    [InlineData("America/Sao Paulo")]
    [InlineData("UTC-03")]
    [InlineData("")]
    public void A_zone_that_the_tz_database_does_not_know_is_refused_with_an_example(string id)
    {
        var refused = Assert.Throws<FormatException>(() => GarageZone.Parse(id));

        Assert.Contains("America/Sao_Paulo", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_readings_of_one_zone_are_equal()
    {
        Assert.Equal(GarageZone.SaoPaulo, GarageZone.Parse("America/Sao_Paulo"));
        Assert.NotEqual(GarageZone.SaoPaulo, GarageZone.Parse("America/Manaus"));
    }
}
