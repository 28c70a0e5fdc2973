using System.Text;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

public class HikvisionPushTests
{
    private const string Multipart = "multipart/form-data; boundary=boundary";

    [Theory]
    [InlineData("push-body-crlf.bin", Multipart)]
    [InlineData("push-body-crlf.bin", "multipart/form-data; boundary=\"boundary\"")]
    [InlineData("push-body-crlf.bin", "multipart/form-data")]
    [InlineData("push-body-crlf.bin", null)]
    [InlineData("push-body-lf-only.bin", Multipart)]
    [InlineData("push-body-lf-only.bin", null)]
    [InlineData("push-body-no-closing-boundary.bin", Multipart)]
    public void Push_is_understood_however_it_is_written(string sample, string? contentType)
    {
        var one = Assert.Single(Events(sample, contentType));

        // The samples say 97 of 100.
        Assert.Equal("FKS1A23", one.Alert.Plate?.Text);
        Assert.Equal(970, one.Alert.Plate?.ConfidencePermille);
        Assert.Equal("00000000-0000-4000-8000-000000000001", one.Alert.Id);

        // Both pictures are 566 bytes long; the second, named by its picture id, is that of the vehicle.
        Assert.Equal(566, one.Jpeg.Length);
    }

    [Theory]
    [InlineData("anpr-read.xml", "FKS1A23")]
    [InlineData("anpr-raw-ampersand.xml", "FKS1A23")]
    [InlineData("anpr-isapi-namespace.xml", "FKS9876")]
    [InlineData("anpr-retransmission.xml", "FKS1A23")]
    [InlineData("anpr-plate-unknown.xml", null)]
    public void Bare_XML_is_understood(string sample, string? plate)
    {
        var one = Assert.Single(Events(sample, "application/xml"));

        Assert.True(one.Alert.IsAnpr);
        Assert.Equal(plate, one.Alert.Plate?.Text);
        Assert.Equal(sample.Contains("retransmission", StringComparison.Ordinal), one.Alert.IsRetransmission);
    }

    [Fact]
    public void Heartbeat_is_no_vehicle()
    {
        var one = Assert.Single(Events("heartbeat-videoloss.xml", "application/xml"));

        Assert.False(one.Alert.IsAnpr);
        Assert.False(one.Alert.IsVehicle);
    }

    [Fact]
    public void Several_alerts_in_one_body_are_told_apart()
    {
        var events = Events("alertstream-body.bin", "multipart/mixed; boundary=boundary");

        Assert.Equal("FKS1A23", Assert.Single(events, one => one.Alert.IsAnpr).Alert.Plate?.Text);
        Assert.True(events.Count > 1);
    }

    [Theory]
    [InlineData("push-body-crlf.bin")]
    [InlineData("push-body-lf-only.bin")]
    [InlineData("push-body-no-closing-boundary.bin")]
    [InlineData("alertstream-body.bin")]
    [InlineData("anpr-read.xml")]
    public void Sample_cut_at_every_97th_byte_never_throws_and_never_shows_a_wrong_plate(string sample)
    {
        var whole = SharedFiles.Read($"device-samples/hikvision/{sample}");
        for (var length = 0; length < whole.Length; length += 97)
        {
            foreach (var contentType in new[] { Multipart, null, "application/xml" })
            {
                if (HikvisionPush.Read(whole.AsMemory(0, length), contentType) is HikvisionReading.Events events)
                {
                    Assert.All(events.Items, one => Assert.True(one.Alert.Plate is null or { Text: "FKS1A23" }));
                    Assert.All(events.Items, one => Assert.True(one.Jpeg.Length is 0 or 566));
                }
            }
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><EventNotificationAlert><UUID>&e;</UUID></EventNotificationAlert>")]
    [InlineData("<EventNotificationAlert><eventType>ANPR</EventNotificationAlert>")]
    [InlineData("<ResponseStatus><statusCode>3</statusCode></ResponseStatus>")]
    [InlineData("<EventNotificationAlert><eventType>ANPR</eventType>")]
    public void Hostile_or_foreign_XML_is_refused(string xml) =>
        Assert.IsType<HikvisionReading.Refused>(HikvisionPush.Read(Encoding.UTF8.GetBytes(xml), "application/xml"));

    [Fact]
    public void Biggest_picture_is_taken_when_none_is_named_as_the_vehicle()
    {
        byte[] small = [0xFF, 0xD8, 0xFF, 1, 0xFF, 0xD9];
        byte[] big = [0xFF, 0xD8, 0xFF, 1, 2, 3, 0xFF, 0xD9];
        var body = new List<byte>();
        Add(body, "<EventNotificationAlert><eventType>ANPR</eventType><UUID>u</UUID></EventNotificationAlert>"u8);
        Add(body, small);
        Add(body, big);
        body.AddRange("--boundary--\r\n"u8);

        var events = Assert.IsType<HikvisionReading.Events>(HikvisionPush.Read(body.ToArray(), Multipart));

        Assert.Equal(big, Assert.Single(events.Items).Jpeg.ToArray());
    }

    [Fact]
    public void Event_without_an_id_has_one_that_hides_its_plate_and_stays_the_same()
    {
        const string Xml = "<EventNotificationAlert><dateTime>2026-03-10T08:15:42-03:00</dateTime><eventType>ANPR</eventType><ANPR><licensePlate>FKS1A23</licensePlate></ANPR></EventNotificationAlert>";

        var first = HikvisionXml.Read(Xml)!.Id;

        Assert.DoesNotContain("FKS1A23", first, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(first, HikvisionXml.Read(Xml)!.Id);
        Assert.NotEqual(first, HikvisionXml.Read(Xml.Replace("15:42", "15:43", StringComparison.Ordinal))!.Id, StringComparer.Ordinal);
    }

    [Fact]
    public void Old_event_that_wraps_another_is_the_other()
    {
        const string Xml = "<EventNotificationAlert><eventType>duration</eventType><DurationList><Duration><relationEvent>ANPR</relationEvent></Duration></DurationList></EventNotificationAlert>";

        Assert.True(HikvisionXml.Read(Xml)!.IsAnpr);
    }

    private static void Add(List<byte> body, ReadOnlySpan<byte> part)
    {
        body.AddRange("--boundary\r\nContent-Type: application/octet-stream\r\n\r\n"u8);
        body.AddRange(part);
        body.AddRange("\r\n"u8);
    }

    private static IReadOnlyList<HikvisionEvent> Events(string sample, string? contentType) => Assert.IsType<HikvisionReading.Events>(
        HikvisionPush.Read(SharedFiles.Read($"device-samples/hikvision/{sample}"), contentType)).Items;
}
