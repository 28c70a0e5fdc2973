using System.Text.Json;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Dahua;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Drivers.Cameras.Intelbras;
using Fokus.EdgeBridge.Drivers.Cameras.Rtsp;
using Fokus.EdgeBridge.Drivers.Cameras.SnapshotUrl;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

public class CameraOptionsTests
{
    private static readonly Dictionary<string, IBrand<ICamera>> Brands = new IBrand<ICamera>[]
        { new HikvisionBrand(), new IntelbrasBrand(), new DahuaBrand(), new SnapshotUrlBrand(), new RtspBrand() }.ToDictionary(brand => brand.Name, StringComparer.Ordinal);

    [Theory]
    [InlineData("dahua", "{}", "url")]
    [InlineData("dahua", "{\"url\":\"rtsp://10.0.0.9\"}", "url")]
    [InlineData("dahua", "{\"url\":\"http://10.0.0.9\",\"channel\":0}", "channel")]
    [InlineData("intelbras", "{\"push_token\":\"short\"}", "push_token")]
    [InlineData("intelbras", "{\"push_token\":\"0123456789abcdef\",\"password\":\"x\"}", "user")]
    [InlineData("snapshot-url", "{\"snapshot_url\":\"10.0.0.9\"}", "snapshot_url")]
    [InlineData("snapshot-url", "{\"snapshot_url\":\"http://10.0.0.9\",\"probe_s\":1}", "probe_s")]
    [InlineData("rtsp", "{\"url\":\"http://10.0.0.9\"}", "url")]
    [InlineData("rtsp", "{\"url\":\"rtsp://u:p@10.0.0.9/live\"}", "url")]
    [InlineData("rtsp", "{\"url\":\"rtsp://10.0.0.9/live\",\"pasword\":\"x\"}", "pasword")]
    public void Option_that_is_wrong_is_told_by_its_name(string brand, string options, string field)
    {
        var fault = Assert.Single(Brands[brand].Check(JsonDocument.Parse(options).RootElement));

        Assert.StartsWith(field + ":", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hikvision", "{\"alert_url\":\"http://10.0.0.9/alertStream\"}", "{\"alert_url\":\"http://10.0.0.9/alertStream\",\"heartbeat_s\":5}")]
    [InlineData("hikvision", "{\"push_token\":\"0123456789abcdef\"}", "{\"push_token\":\"0123456789abcdef\",\"reads\":\"edge\"}")]
    [InlineData("intelbras", "{\"push_token\":\"0123456789abcdef\"}", "{\"push_token\":\"0123456789abcdef\",\"reads\":\"edge\"}")]
    [InlineData("dahua", "{\"url\":\"http://10.0.0.9\"}", "{\"url\":\"http://10.0.0.9/\",\"channel\":1,\"heartbeat_s\":10}")]
    public void Two_lanes_cannot_have_one_camera_of_events(string brand, string one, string other) =>
        Assert.Equal(Brands[brand].Claim(JsonDocument.Parse(one).RootElement), Brands[brand].Claim(JsonDocument.Parse(other).RootElement));

    [Fact]
    public void Two_channels_of_a_recorder_are_two_cameras() => Assert.NotEqual(
        Brands["dahua"].Claim(JsonDocument.Parse("{\"url\":\"http://10.0.0.9\",\"channel\":1}").RootElement),
        Brands["dahua"].Claim(JsonDocument.Parse("{\"url\":\"http://10.0.0.9\",\"channel\":2}").RootElement));

    [Fact]
    public void Address_of_the_events_of_Dahua_is_as_its_manual_has_it()
    {
        var read = DahuaOptions.Read(new OptionFields(JsonDocument.Parse("{\"url\":\"http://10.0.0.9\"}").RootElement));

        Assert.Equal(
            "/cgi-bin/snapManager.cgi?action=attachFileProc&channel=1&heartbeat=5&Flags[0]=Event&Events=[TrafficJunction]",
            read.EventsUrl.PathAndQuery);
    }
}
