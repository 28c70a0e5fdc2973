using System.Diagnostics;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers.Films;

[Trait("Speed", "Slow")]
public class VideoFileTests
{
    [Fact]
    public async Task A_video_of_two_seconds_is_ten_pictures_and_a_file_that_is_none_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("fokus-footage-");
        using var picture = new Mat(120, 160, MatType.CV_8UC3, Scalar.All(90));
        var still = Path.Combine(folder.FullName, "still.jpg");
        Cv2.ImWrite(still, picture);
        var video = Path.Combine(folder.FullName, "two.mp4");
        Assert.SkipUnless(await FilmAsync(still, video), "ffmpeg is not installed: run ./fokus setup");
        var bad = Path.Combine(folder.FullName, "bad.mp4");
        await File.WriteAllTextAsync(bad, "no video", TestContext.Current.CancellationToken);

        var (pictures, _) = await AllAsync(video);
        var (none, fault) = await AllAsync(bad);

        folder.Delete(recursive: true);
        // Two seconds, five pictures each.
        Assert.Equal(10, pictures);
        Assert.Equal(0, none);
        Assert.Contains("ffmpeg says", fault, StringComparison.Ordinal);
    }

    private static async Task<(int Pictures, string? Fault)> AllAsync(string path)
    {
        var film = new VideoFile(path);
        var count = 0;
        await foreach (var picture in film.PicturesAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(TimeSpan.FromSeconds(0.2 * count), picture.At);
            count++;
        }

        return (count, film.Fault);
    }

    private static async Task<bool> FilmAsync(string still, string video)
    {
        try
        {
            using var ffmpeg = Process.Start("ffmpeg", ["-nostdin", "-loglevel", "quiet", "-loop", "1", "-i", still, "-t", "2", "-r", "25", "-pix_fmt", "yuv420p", video]);
            await ffmpeg.WaitForExitAsync(TestContext.Current.CancellationToken);
            return ffmpeg.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
