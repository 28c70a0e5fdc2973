using Fokus.EdgeBridge.Diagnostics;

namespace Fokus.EdgeBridge.Tests.Diagnostics;

public sealed class DiskForecastTests
{
    private const long Gigabyte = 1L << 30;
    private readonly DiskForecast forecast = new();

    [Fact]
    public void The_fuller_of_journal_and_disk_says_how_many_days_are_left()
    {
        // Half a day: the journal grew by 0.5 GB, so 1 GB a day; 10 - 1.5 = 8.5 GB are left to it: 8.5 days.
        // The disk lost 4 GB, so 8 GB a day, and has 40 GB: 5 days.
        forecast.Note(new(TimeSpan.Zero, Gigabyte, 10 * Gigabyte, 44 * Gigabyte));
        forecast.Note(new(TimeSpan.FromHours(12), Gigabyte * 3 / 2, 10 * Gigabyte, 40 * Gigabyte));

        Assert.Equal(5.0, forecast.DaysLeft()!.Value, precision: 6);
    }

    [Fact]
    public void What_grew_before_the_last_day_does_not_count()
    {
        forecast.Note(new(TimeSpan.Zero, 0, 10 * Gigabyte, 40 * Gigabyte));
        forecast.Note(new(TimeSpan.FromHours(2), 9 * Gigabyte, 10 * Gigabyte, 40 * Gigabyte));
        // From here on a day: nothing more.
        forecast.Note(new(TimeSpan.FromHours(14), 9 * Gigabyte, 10 * Gigabyte, 40 * Gigabyte));
        forecast.Note(new(TimeSpan.FromHours(26), 9 * Gigabyte, 10 * Gigabyte, 40 * Gigabyte));

        Assert.Null(forecast.DaysLeft());
    }

    [Fact]
    public void Nothing_is_foretold_from_less_than_an_hour_or_from_nothing()
    {
        Assert.Null(forecast.DaysLeft());
        forecast.Note(new(TimeSpan.Zero, 0, Gigabyte, Gigabyte));
        Assert.Null(forecast.DaysLeft());
        forecast.Note(new(TimeSpan.FromMinutes(59), Gigabyte / 2, Gigabyte, Gigabyte / 2));
        Assert.Null(forecast.DaysLeft());
        // An hour later the rate is half a gigabyte in 119 minutes, and half a gigabyte is left.
        forecast.Note(new(TimeSpan.FromMinutes(119), Gigabyte / 2, Gigabyte, Gigabyte / 2));
        Assert.Equal(119.0 / (24 * 60), forecast.DaysLeft()!.Value, precision: 6);
    }
}
