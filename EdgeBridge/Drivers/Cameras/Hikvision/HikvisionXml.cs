using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Fokus.Domain.Plates;
using NodaTime;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>XML to <see cref="HikvisionAlert"/>. Elements are found by local name: the namespace differs by firmware. Pure.</summary>
internal static class HikvisionXml
{
    private const string Root = "EventNotificationAlert";
    private const string VehiclePicture = "vehiclePicture";
    private const int LongestXml = 1 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestXml,
    };

    /// <summary>Null when it is not well-formed, names a DOCTYPE, or is another document.</summary>
    public static HikvisionAlert? Read(string xml)
    {
        var text = xml.Trim().TrimEnd('\0');
        var root = (Parse(text) ?? Parse(StrayAmpersands.Escape(text)))?.Root;
        return root?.Name.LocalName is Root ? AlertOf(root) : null;
    }

    /// <summary>Whether the document's end is there. A document without it was cut; one with it is wrong.</summary>
    public static bool HasEnd(string xml) => xml.Contains(Root + ">", StringComparison.Ordinal) && xml.TrimEnd().TrimEnd('\0').EndsWith('>');

    private static XDocument? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            // The caller says what it means: cut, stray signs, or not XML at all.
            return null;
        }
    }

    private static HikvisionAlert AlertOf(XElement root)
    {
        var eventType = Text(root, "relationEvent") is { Length: > 0 } wrapped ? wrapped : Text(root, "eventType");
        var plate = Text(root, "licensePlate");
        return new HikvisionAlert
        {
            Id = Text(root, "UUID") is { Length: > 0 } id ? id
                : RecentEvents.Fingerprint(Text(root, "dateTime"), Text(root, "channelID"), plate),
            Channel = Number(root, "channelID"),
            EventType = eventType,
            IsActive = !Text(root, "eventState").Equals("inactive", StringComparison.OrdinalIgnoreCase),
            IsRetransmission = Text(root, "isDataRetransmission").Equals("true", StringComparison.OrdinalIgnoreCase),
            SentAt = SentAt(root),
            Plate = plate.Length == 0 || plate.Equals("unknown", StringComparison.OrdinalIgnoreCase) ? null : new PlateGuess(plate, Permille(root)),
            PictureCount = Number(root, "picNum"),
            NamedPictures = root.Descendants().Count(element => IsNamed(element, "pictureInfo")),
            VehiclePictureNames = VehiclePictureNames(root),
        };
    }

    private static string Text(XElement within, string name) =>
        within.Descendants().FirstOrDefault(element => IsNamed(element, name))?.Value.Trim() ?? "";

    private static bool IsNamed(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.Ordinal);

    private static int Number(XElement within, string name) =>
        int.TryParse(Text(within, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // The camera counts from 0 to 100.
    private static int Permille(XElement root) => Math.Min(Number(root, "confidenceLevel"), 100) * 10;

    private static Instant? SentAt(XElement root) =>
        OffsetDateTimePattern.ExtendedIso.Parse(Text(root, "dateTime")).TryGetValue(default, out var at) ? at.ToInstant() : null;

    private static List<string> VehiclePictureNames(XElement root)
    {
        var pictures = root.Descendants().Where(element => IsNamed(element, "pictureInfo"));
        var vehicles = pictures.Where(picture =>
            Text(picture, "type") is VehiclePicture || Text(picture, "fileName").StartsWith(VehiclePicture, StringComparison.Ordinal));
        return [.. vehicles.SelectMany(picture => new[] { Text(picture, "fileName"), Text(picture, "pId") }).Where(name => name.Length > 0)];
    }
}
