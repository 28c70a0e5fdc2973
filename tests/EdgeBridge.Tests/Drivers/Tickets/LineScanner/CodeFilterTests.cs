using System.Net;
using Fokus.EdgeBridge.Drivers.Tickets.LineScanner;

namespace Fokus.EdgeBridge.Tests.Drivers.Tickets.LineScanner;

public class CodeFilterTests
{
    private readonly CodeFilter filter = new(new LineScannerOptions(new IPEndPoint(IPAddress.Loopback, 1), "QR:", "#"));

    [Theory]
    [InlineData("QR:0199ab3c#", "0199ab3c")]
    [InlineData("0199ab3c", "0199ab3c")]
    [InlineData("QR:#", null)]
    public void Affixes_are_taken_off(string line, string? code) => Assert.Equal(code, filter.Take(line, TimeSpan.Zero));

    [Fact]
    public void Code_held_before_the_scanner_counts_once_and_again_when_it_was_away_for_two_seconds()
    {
        Assert.NotNull(filter.Take("A1", TimeSpan.FromSeconds(0)));
        Assert.Null(filter.Take("A1", TimeSpan.FromSeconds(1.5)));
        Assert.Null(filter.Take("A1", TimeSpan.FromSeconds(3)));
        Assert.NotNull(filter.Take("A1", TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Another_code_counts_at_once()
    {
        Assert.NotNull(filter.Take("A1", TimeSpan.Zero));
        Assert.NotNull(filter.Take("B2", TimeSpan.Zero));
    }

    [Fact]
    public void Code_of_64_characters_is_the_longest()
    {
        Assert.NotNull(filter.Take(new string('A', 64), TimeSpan.Zero));
        Assert.Null(filter.Take(new string('B', 65), TimeSpan.Zero));
    }
}
