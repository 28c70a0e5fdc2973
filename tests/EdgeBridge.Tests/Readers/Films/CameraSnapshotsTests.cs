using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

namespace Fokus.EdgeBridge.Tests.Readers.Films;

[Trait("Speed", "Slow")]
public class CameraSnapshotsTests
{
    [Fact]
    public async Task A_camera_that_is_not_there_ends_the_film_and_says_so_without_its_password()
    {
        // A port that was free a moment ago, on which nobody listens.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var film = FilmSource.TryParse($"http://gate:s3cret@127.0.0.1:{port}/snap.jpg", password: null)!.Open(TimeProvider.System);

        var pictures = 0;
        await foreach (var _ in film.PicturesAsync(TestContext.Current.CancellationToken))
            pictures++;

        Assert.Equal(0, pictures);
        Assert.Contains("connection to the camera", film.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", film.Fault, StringComparison.Ordinal);
    }
}
