using System.Text;
using System.Text.Json;
using Fokus.EdgeBridge.Drivers.Cameras.Dahua;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Dahua;

public class DahuaTextTests
{
    private const string Folder = "Cameras/Dahua";

    [Fact]
    public void Sample_of_the_stream_with_pictures_is_understood()
    {
        var parts = Parts("snapmanager-stream.bin");
        var one = Assert.Single(DahuaText.Read(parts[1].Text));

        Assert.True(DahuaText.IsHeartbeat(parts[0]));
        Assert.Empty(DahuaText.Read(parts[0].Text));
        Assert.Equal("FKS1A23", one.Plate);
        Assert.Equal("123", one.GroupId);
        // It says nothing about how sure it is.
        Assert.Null(one.ConfidencePermille);
    }

    [Fact]
    public void UTC_is_the_wall_clock_and_no_moment()
    {
        var one = Assert.Single(DahuaText.Read(Parts("snapmanager-stream.bin")[1].Text));

        // 1773130542 counted from 1970 is 10 March 2026, 08:15:42, and that is what the camera's wall clock showed.
        Assert.Equal(new LocalDateTime(2026, 3, 10, 8, 15, 42).PlusMilliseconds(305), one.ShownAt);
        Assert.Null(one.SentAt);
    }

    [Fact]
    public void RealUTC_is_the_moment()
    {
        using var sample = JsonDocument.Parse(SharedFiles.Read("device-samples/dahua/trafficjunction-rpc.json"));
        var data = sample.RootElement.GetProperty("params").GetProperty("eventList")[0].GetProperty("Data").GetRawText();

        var one = DahuaText.OfJson(data);

        // Three hours after what the wall clock in São Paulo shows.
        Assert.Equal(Instant.FromUtc(2026, 3, 10, 11, 15, 42).Plus(Duration.FromMilliseconds(305)), one?.SentAt);
        // 178 × 1000 / 255 = 698.04.
        Assert.Equal(698, one?.ConfidencePermille);
        Assert.Equal("FKS1A23", one?.Plate);
    }

    [Fact]
    public void Sample_of_the_stream_without_pictures_is_understood()
    {
        var parts = Parts("eventmanager-stream.bin");
        var one = Assert.Single(DahuaText.Read(parts[1].Text));

        Assert.Equal("TrafficJunction", one.Code);
        Assert.Equal(1, one.Channel);
        Assert.Equal("FKS1A23", one.Plate);
    }

    [Fact]
    public void Vector_of_a_bicycle_is_no_vehicle()
    {
        var one = Assert.Single(Vector("bicycle.txt"));

        Assert.True(one.IsNonMotor);
        Assert.Equal("", one.Plate);
    }

    [Fact]
    public void Vector_with_two_channels_is_two_events()
    {
        var both = Vector("recorder-two-channels.txt");

        Assert.Equal(["FKS1A23", "FKS9B87"], both.Select(one => one.Plate), StringComparer.Ordinal);
        Assert.Equal([1, 2], both.Select(one => one.Channel ?? 0));
    }

    [Fact]
    public void Vector_of_mangled_lines_is_borne()
    {
        var one = Assert.Single(Vector("mangled-lines.txt"));

        Assert.Equal("FKS1A23=", one.Plate);
        Assert.Null(one.ShownAt);
        Assert.Null(one.ConfidencePermille);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Code=")]
    [InlineData("Code=TrafficJunction;action=Pulse;index=0;data={")]
    [InlineData("Code=TrafficJunction;data={\"Object\":{\"Text\":\"\\uD800\"}}")]
    [InlineData("Code=;;=;index=99999999999999999999;data={}")]
    public void What_is_mangled_is_no_plate(string text) => Assert.All(DahuaText.Read(text), one => Assert.Equal("", one.Plate));

    private static IReadOnlyList<DahuaEvent> Vector(string name) => DahuaText.Read(Encoding.UTF8.GetString(Vectors.Read(Folder, name)));

    private static IReadOnlyList<EventPart> Parts(string sample) =>
        new EventStreamReader("multipart/x-mixed-replace; boundary=myboundary").Feed(SharedFiles.Read($"device-samples/dahua/{sample}"));
}
