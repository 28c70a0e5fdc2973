using System.Text;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using Fokus.EdgeBridge.Tests.Drivers;

namespace Fokus.EdgeBridge.Tests.Protocols.MultipartEvents;

public class EventStreamReaderTests
{
    private const string Multipart = "multipart/mixed; boundary=myboundary";

    [Fact]
    public void A_part_is_told_with_its_last_byte_and_not_with_the_next_boundary()
    {
        var reader = new EventStreamReader(Multipart);
        var part = Ascii("--myboundary\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nHeartbeat");

        Assert.Empty(reader.Feed(part.AsSpan(0, part.Length - 1)));
        Assert.Equal("Heartbeat", Assert.Single(reader.Feed(part.AsSpan(part.Length - 1))).Text);
        Assert.False(reader.IsInPart);
    }

    [Fact]
    public void An_XML_without_a_length_is_told_with_its_closing_tag()
    {
        var reader = new EventStreamReader(Multipart);

        var parts = reader.Feed(Ascii("--myboundary\r\n\r\n<?xml version=\"1.0\"?>\r\n<h:Alert xmlns:h='x'>\r\n<a/></h:Alert>"));

        Assert.EndsWith("</h:Alert>", Assert.Single(parts).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dahua/snapmanager-stream.bin", "multipart/x-mixed-replace; boundary=myboundary", 2)]
    [InlineData("dahua/snapmanager-stream.bin", null, 2)]
    [InlineData("dahua/eventmanager-stream.bin", "multipart/x-mixed-replace; boundary=myboundary", 2)]
    [InlineData("dahua/eventmanager-stream.bin", "multipart/x-mixed-replace; boundary=--myboundary", 2)]
    [InlineData("hikvision/alertstream-body.bin", "multipart/mixed; boundary=boundary", 4)]
    [InlineData("hikvision/push-body-lf-only.bin", "multipart/mixed; boundary=boundary", 3)]
    [InlineData("hikvision/push-body-no-closing-boundary.bin", "multipart/mixed; boundary=boundary", 3)]
    public void A_sample_is_the_same_in_one_piece_and_byte_by_byte(string sample, string? contentType, int parts)
    {
        var whole = SharedFiles.Read($"device-samples/{sample}");
        var atOnce = new EventStreamReader(contentType).Feed(whole);
        var slow = new EventStreamReader(contentType);
        var byteByByte = whole.SelectMany(one => slow.Feed([one])).ToList();

        Assert.Equal(parts, atOnce.Count);
        Assert.Equal(atOnce.Select(part => part.Text), byteByByte.Select(part => part.Text), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(StreamMisbehaviour.None)]
    [InlineData(StreamMisbehaviour.LfOnly)]
    [InlineData(StreamMisbehaviour.NoLengths)]
    [InlineData(StreamMisbehaviour.ShortLengths)]
    [InlineData(StreamMisbehaviour.LongLengths)]
    [InlineData(StreamMisbehaviour.NoBlanks)]
    [InlineData(StreamMisbehaviour.OtherBoundary)]
    [InlineData(StreamMisbehaviour.NoiseBetween)]
    internal void A_part_after_an_odd_one_is_whole(StreamMisbehaviour how)
    {
        const string Xml = "<Alert>\n<plate>FKS1A23</plate>\n</Alert>";
        byte[] stream =
        [
            .. StreamParts.Write("myboundary", "application/xml", Ascii(Xml), how),
            .. StreamParts.Write("myboundary", "application/xml", Ascii(Xml), how),
            .. Ascii(how == StreamMisbehaviour.OtherBoundary ? "--other\r\n" : "--myboundary\r\n"),
        ];

        var parts = new EventStreamReader(Multipart).Feed(stream);

        Assert.Equal([Xml, Xml], parts.Select(part => part.Text.TrimEnd()), StringComparer.Ordinal);
    }

    [Fact]
    public void A_picture_may_hold_bytes_that_look_like_a_boundary()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, .. "\r\n--myboundary\r\n"u8, 0xFF, 0xD9];

        var parts = new EventStreamReader(Multipart).Feed(StreamParts.Write("myboundary", "image/jpeg", jpeg, StreamMisbehaviour.None));

        Assert.Equal(jpeg, Assert.Single(parts).Content.ToArray());
    }

    [Theory]
    [InlineData("--myboundary\r\nContent-Length: 2147483647\r\n\r\n")]
    [InlineData("--myboundary\r\nContent-Length: 17000000\r\n\r\n")]
    public void A_part_larger_than_any_camera_sends_is_refused_before_it_comes(string announced) =>
        Assert.Throws<InvalidDataException>(() => new EventStreamReader(Multipart).Feed(Ascii(announced)));

    [Fact]
    public void A_header_without_an_end_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new EventStreamReader(Multipart).Feed(Ascii("--myboundary\r\n" + new string('x', 5000))));

    [Fact]
    public void A_stream_without_a_boundary_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new EventStreamReader(contentType: null).Feed(Ascii(new string('x', 5000))));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
