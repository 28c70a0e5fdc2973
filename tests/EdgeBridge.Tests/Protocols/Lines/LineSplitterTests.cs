using System.Text;
using Fokus.EdgeBridge.Protocols.Lines;
using Fokus.EdgeBridge.Tests.Drivers;

namespace Fokus.EdgeBridge.Tests.Protocols.Lines;

public class LineSplitterTests
{
    [Theory]
    [InlineData("ABC\r\nDEF\r\n")]
    [InlineData("ABC\nDEF\n")]
    [InlineData("ABC\rDEF\r")]
    [InlineData("\u0002ABC\u0003\r\n\r\n \t\r\nDEF\u0000\n")]
    public void Lines_are_told_however_they_end(string text) => Assert.Equal(["ABC", "DEF"], new LineSplitter(10).Take(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Every_vector_has_the_codes_that_its_line_says() => Assert.All(
        Vectors.Lines("Tickets/LineScanner", "lines.txt"),
        vector => Assert.Equal(vector.Meaning, string.Join(' ', new LineSplitter(64).Take(vector.Bytes))));

    [Fact]
    public void Line_in_pieces_is_one_line()
    {
        var splitter = new LineSplitter(10);

        Assert.Empty(splitter.Take("AB"u8));
        Assert.Equal(["ABC"], splitter.Take("C\n"u8));
    }

    [Fact]
    public void Line_that_is_too_long_is_dropped_whole_and_counted()
    {
        var splitter = new LineSplitter(3);

        Assert.Equal(["DEF"], splitter.Take("ABCD\nDEF\n"u8));
        Assert.Equal(1, splitter.Dropped);
    }
}
