using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;
using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Tests.Readers.Films;

public class FilmSourceTests
{
    [Theory]
    [InlineData("rtsp://gate:s%40cret@10.0.0.9:554/live", "rtsp://10.0.0.9:554/live")]
    [InlineData("http://gate:s%40cret@10.0.0.9/snap.jpg?channel=1", "http://10.0.0.9/snap.jpg?channel=1")]
    public void A_cameras_login_is_taken_out_of_its_address_and_its_name(string written, string name)
    {
        var camera = FilmSource.TryParse(written, password: null);

        Assert.NotNull(camera);
        Assert.Equal(name, camera.Name);
        Assert.Equal(name, camera.Address?.AbsoluteUri);
        // %40 is the sign @.
        Assert.Equal(new CameraLogin("gate", "s@cret"), camera.Login);
    }

    [Fact]
    public void A_password_may_stand_elsewhere_than_on_the_command_line()
    {
        Assert.Equal(new CameraLogin("gate", "other"), FilmSource.TryParse("rtsp://gate@10.0.0.9/live", "other")?.Login);
        Assert.Null(FilmSource.TryParse("rtsp://10.0.0.9/live", "other")?.Login);
    }

    [Theory]
    [InlineData("passage.MP4", true)]
    [InlineData("a.jpg", false)]
    [InlineData("ftp://10.0.0.9/a.mp4", false)]
    public void A_file_is_a_video_by_its_ending(string path, bool isVideo)
    {
        var film = FilmSource.TryParse(path, password: null);

        Assert.Equal(isVideo, film is not null);
        Assert.False(film?.IsCamera ?? false);
    }
}
