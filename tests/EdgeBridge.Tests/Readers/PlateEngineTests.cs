using System.Text;
using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers;

[Trait("Speed", "Slow")]
public class PlateEngineTests(PpOcrEngineFixture fixture) : IClassFixture<PpOcrEngineFixture>
{
    private const int Seed = 4_711;

    // From every source: near and far, both layouts, two motorcycles. The plates themselves are in the shared table.
    [Theory]
    [InlineData("p0002.jpg")]
    [InlineData("p0006.jpg")]
    [InlineData("p0009.jpg")]
    [InlineData("p0013.jpg")]
    [InlineData("p0003.jpg")]
    [InlineData("p0028.jpg")]
    [InlineData("p0043.jpg")]
    [InlineData("p0076.jpg")]
    [InlineData("p0126.jpg")]
    [InlineData("p0166.jpg")]
    [InlineData("p0040.jpg")]
    [InlineData("p0115.jpg")]
    [InlineData("p0144.jpg")]
    [InlineData("p0220.jpg")]
    [InlineData("p0100.jpg")]
    [InlineData("p0415.jpg")]
    [InlineData("p0063.jpg")]
    [InlineData("p0240.jpg")]
    [InlineData("p0185.jpg")]
    [InlineData("p0561.jpg")]
    public void A_labelled_picture_is_read_exactly(string file)
    {
        var shared = PpOcrEngineFixture.SharedPlates;
        var truth = PlateTruth.Parse(File.ReadAllLines(Path.Combine(shared, "truth.csv")));

        var (reading, _) = fixture.Engine.Read(File.ReadAllBytes(Path.Combine(shared, "img", file)));

        var accepted = Assert.IsType<PlateReading.Accepted>(reading);
        Assert.Equal(truth.Of(file)[0].Plate, accepted.Plate.Written);
    }

    [Fact]
    public void A_picture_that_is_damaged_anyhow_is_answered_and_never_throws()
    {
        var whole = Drawn();
        var chance = new Random(Seed);
        var engine = fixture.Engine;

        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hit = chance.Next(1, 30); hit > 0; hit--)
                damaged[chance.Next(damaged.Length)] = (byte)chance.Next(256);
            var length = chance.Next(4) == 0 ? chance.Next(damaged.Length) : damaged.Length;

            var (reading, _) = engine.Read(damaged.AsSpan(0, length));

            // Whatever is left of the drawing, it is no Brazilian plate.
            Assert.IsType<PlateReading.Refused>(reading);
        }
    }

    [Fact]
    public void No_bytes_and_other_bytes_are_a_bad_picture()
    {
        foreach (var bytes in new[] { [], Encoding.UTF8.GetBytes("<html>401</html>"), new byte[5_000] })
        {
            var refused = Assert.IsType<PlateReading.Refused>(fixture.Engine.Read(bytes).Reading);
            Assert.Equal(PlateRefusal.BadPicture, refused.Why);
        }
    }

    [Fact]
    public void A_wall_has_no_plate()
    {
        using var wall = new Mat(720, 1280, MatType.CV_8UC3, new Scalar(110, 130, 140));

        var refused = Assert.IsType<PlateReading.Refused>(fixture.Engine.Read(wall.ImEncode(".jpg")).Reading);

        Assert.Equal(PlateRefusal.NoPlate, refused.Why);
    }

    private static byte[] Drawn()
    {
        using var picture = new Mat(240, 360, MatType.CV_8UC3, new Scalar(150, 160, 170));
        Cv2.PutText(picture, "EXIT 12", new Point(60, 140), HersheyFonts.HersheyDuplex, 2, Scalar.All(20), 4);
        return picture.ImEncode(".jpg");
    }
}
