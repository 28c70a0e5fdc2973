using System.Globalization;
using System.Text;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>Writes the body of a push as the maker does. Pure.</summary>
internal static class HikvisionBody
{
    /// <summary>The boundary that cameras of this maker use.</summary>
    public const string Boundary = "boundary";

    /// <summary>The XML that is sent when nothing happens.</summary>
    public const string Heartbeat = """
        <EventNotificationAlert version="1.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
        <channelID>1</channelID><dateTime>2026-03-10T08:15:40-03:00</dateTime><activePostCount>0</activePostCount>
        <eventType>videoloss</eventType><eventState>inactive</eventState>
        </EventNotificationAlert>
        """;

    /// <summary>The XML of one event.</summary>
    /// <param name="id">Its UUID.</param>
    /// <param name="dateTime">By the camera's clock, with its offset.</param>
    /// <param name="plate"><c>unknown</c> when none was read.</param>
    /// <param name="isRetransmission">Sent before.</param>
    public static string Xml(string id, string dateTime, string plate, bool isRetransmission) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <EventNotificationAlert version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
        <ipAddress>127.0.0.1</ipAddress><portNo>80</portNo><protocol>HTTP</protocol><channelID>1</channelID>
        <dateTime>{dateTime}</dateTime><activePostCount>1</activePostCount><eventType>ANPR</eventType><eventState>active</eventState>
        <ANPR><licensePlate>{plate}</licensePlate><line>1</line><confidenceLevel>{(plate is "unknown" ? 0 : 97)}</confidenceLevel>
        <pictureInfoList><pictureInfo><fileName>vehiclePicture.jpg</fileName><type>vehiclePicture</type><pId>{id}-v</pId></pictureInfo></pictureInfoList></ANPR>
        <UUID>{id}</UUID><picNum>1</picNum><isDataRetransmission>{(isRetransmission ? "true" : "false")}</isDataRetransmission>
        </EventNotificationAlert>
        """;

    /// <summary>XML and picture in one body.</summary>
    public static byte[] Write(string xml, ReadOnlySpan<byte> picture, HikvisionMisbehaviour misbehaviour)
    {
        var lineEnd = misbehaviour == HikvisionMisbehaviour.LfOnly ? "\n" : "\r\n";
        var body = new List<byte>();
        Part(body, "anpr.xml", "application/xml", Encoding.UTF8.GetBytes(xml), lineEnd);
        Part(body, "vehiclePicture.jpg", "image/jpeg", picture, lineEnd);
        if (misbehaviour != HikvisionMisbehaviour.NoClosingBoundary)
        {
            Add(body, $"--{Boundary}--{lineEnd}");
        }

        return [.. body];
    }

    private static void Part(List<byte> body, string name, string type, ReadOnlySpan<byte> content, string lineEnd)
    {
        Add(body, $"--{Boundary}{lineEnd}");
        Add(body, $"Content-Disposition: form-data; name=\"{name}\"; filename=\"{name}\"{lineEnd}");
        Add(body, $"Content-Type: {type}{lineEnd}");
        Add(body, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}{lineEnd}{lineEnd}"));
        body.AddRange(content);
        Add(body, lineEnd);
    }

    private static void Add(List<byte> body, string text) => body.AddRange(Encoding.Latin1.GetBytes(text));
}
