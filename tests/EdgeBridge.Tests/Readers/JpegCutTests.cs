using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

namespace Fokus.EdgeBridge.Tests.Readers;

public class JpegCutTests
{
    private static readonly byte[] One = [0xFF, 0xD8, 1, 0xFF, 0, 2, 0xFF, 0xD9];
    private static readonly byte[] Two = [0xFF, 0xD8, 3, 0xFF, 0xD9];

    [Fact]
    public void Pictures_come_out_whole_however_the_pipe_cuts_them()
    {
        byte[] stream = [9, .. One, .. Two, .. One];
        for (var piece = 1; piece <= stream.Length; piece++)
        {
            var cut = new JpegCut(1000);

            var whole = stream.Chunk(piece).SelectMany(bytes => cut.Feed(bytes)).ToList();

            Assert.Equal([One, Two, One], whole);
        }
    }

    [Fact]
    public void A_picture_without_an_end_is_thrown_away_before_it_fills_the_memory()
    {
        var cut = new JpegCut(20);

        Assert.Empty(cut.Feed([0xFF, 0xD8, .. new byte[30]]));
        Assert.Equal([Two], cut.Feed(Two));
    }
}
