using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers;

public class PictureTests
{
    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public void A_whole_picture_opens_in_its_own_size(string kind)
    {
        using var opened = Picture.Open(Encoded(kind));

        Assert.Equal(new Size(320, 200), opened?.Size());
    }

    [Fact]
    public void Bytes_after_the_end_do_no_harm()
    {
        using var opened = Picture.Open([.. Encoded(".jpg"), .. new byte[500]]);

        Assert.NotNull(opened);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public void A_picture_cut_anywhere_is_refused(string kind)
    {
        var whole = Encoded(kind);

        for (var length = 0; length < whole.Length - 12; length += 37)
            Assert.Null(Picture.Open(whole.AsSpan(0, length)));
    }

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        Assert.Null(Picture.Open([]));
        Assert.Null(Picture.Open("<html>camera offline</html>"u8));
        Assert.Null(Picture.Open(new byte[100_000]));
    }

    [Fact]
    public void A_small_file_that_asks_for_four_gigapixels_is_refused_before_it_is_decoded()
    {
        var jpeg = Encoded(".jpg");
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        // After the marker: length (2 bytes), precision (1), then height and width.
        jpeg.AsSpan(frame + 5, 4).Fill(0xFF);

        Assert.Equal(65535L * 65535, JpegHeader.Pixels(jpeg));
        Assert.Null(Picture.Open(jpeg));
    }

    [Fact]
    public void A_thumbnail_inside_a_cut_picture_does_not_pass_for_its_end()
    {
        var thumbnail = Encoded(".jpg");
        var whole = Encoded(".jpg");
        // An application segment (FF E1, length, bytes) right after the start mark, as cameras write it.
        byte[] segment = [0xFF, 0xE1, (byte)((thumbnail.Length + 2) >> 8), (byte)((thumbnail.Length + 2) & 0xFF), .. thumbnail];
        byte[] carrying = [.. whole[..2], .. segment, .. whole[2..]];

        using var opened = Picture.Open(carrying);
        Assert.NotNull(opened);
        Assert.Null(Picture.Open(carrying.AsSpan(0, carrying.Length - 200)));
    }

    private static byte[] Encoded(string kind)
    {
        using var drawn = new Mat(200, 320, MatType.CV_8UC3, new Scalar(90, 120, 150));
        Cv2.Circle(drawn, new Point(160, 100), 60, Scalar.All(240), 5);
        return drawn.ImEncode(kind);
    }
}
