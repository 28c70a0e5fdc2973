using System.Text;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.Video;
using Fokus.EdgeBridge.Tests.Drivers;

namespace Fokus.EdgeBridge.Tests.Protocols.Video;

public class FfmpegCommandTests
{
    private static readonly VideoSource Source = new(new Uri("rtsp://10.0.0.9:554/live?a='b'&c=1"), new CameraLogin("fo kus", "p@ss:'w%rd/"), FramesPerSecond: 5, Width: 1280);

    [Fact]
    public void Login_stands_in_no_command_line()
    {
        var line = string.Join(' ', FfmpegCommand.Arguments(Source));

        Assert.DoesNotContain("rtsp://", line, StringComparison.Ordinal);
        Assert.DoesNotContain("ss", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_in_the_list_is_escaped_and_cannot_end_its_entry()
    {
        var entry = Assert.Single(FfmpegCommand.List(Source).Split('\n'), line => line.StartsWith("file ", StringComparison.Ordinal));

        // fo kus → fo%20kus; p@ss:'w%rd/ → p%40ss%3A%27w%25rd%2F; the quotes of the address → %27.
        Assert.Equal("file 'rtsp://fo%20kus:p%40ss%3A%27w%25rd%2F@10.0.0.9:554/live?a=%27b%27&c=1'", entry.TrimEnd('\r'));
    }

    [Theory]
    [InlineData("demuxers-debian-5.1.txt", null)]
    [InlineData("demuxers-without-network.txt", "without network")]
    [InlineData("demuxers-4.3.txt", "too old")]
    public void Ffmpeg_that_cannot_be_used_is_told_with_the_mend(string vector, string? why)
    {
        var told = FfmpegCommand.WhyNot(Encoding.UTF8.GetString(Vectors.Read("Cameras/Rtsp", vector)));

        Assert.Equal(why is null, told is null);
        Assert.Contains(why ?? "", told ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rtsp://u:p@10.0.0.9/live: Connection refused", "rtsp://***@10.0.0.9/live: Connection refused")]
    [InlineData("[tcp @ 0x55d5f0]  refused\n\u001b[31m", "refused [31m")]
    [InlineData("the password is hunter/2 or hunter%2F2", "the password is *** or ***")]
    public void Secrets_and_addresses_of_memory_are_taken_out_of_what_ffmpeg_says(string said, string clean) =>
        Assert.Equal(clean, SecretScrub.Clean(said, new CameraLogin("fokus", "hunter/2")));

    [Fact]
    public void No_code_opens_a_stream_with_the_image_library_which_has_no_network()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Fokus.sln")))
        {
            root = root.Parent;
        }

        Assert.SkipWhen(root is null, "the sources are not above the tests");
        var sources = Directory.EnumerateFiles(Path.Combine(root.FullName, "EdgeBridge"), "*.cs", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => File.ReadAllText(file).Contains("VideoCapture", StringComparison.Ordinal));
    }
}
