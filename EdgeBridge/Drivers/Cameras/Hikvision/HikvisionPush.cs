using System.Diagnostics;
using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>A pushed body to events. Pure; never throws for what a camera sends.</summary>
internal static class HikvisionPush
{
    /// <summary>Reads a body.</summary>
    public static HikvisionReading Read(ReadOnlyMemory<byte> body, string? contentType) => EventBodyReader.Read(body, contentType) switch
    {
        EventBody.Read read => Read(read),
        EventBody.CutShort cut => new HikvisionReading.Refused($"the body was cut: {cut.Why}"),
        EventBody.NotUnderstood foreign => new HikvisionReading.Refused($"the body is not a camera's: {foreign.Why}"),
        _ => throw new UnreachableException("EventBody is a closed family"),
    };

    private static HikvisionReading Read(EventBody.Read body)
    {
        var events = new List<HikvisionEvent>();
        var texts = body.Parts.Where(part => part.IsXml).ToList();
        foreach (var text in texts)
        {
            if (HikvisionXml.Read(text.Text) is not { } alert)
            {
                return NotAnAlert(text);
            }

            var others = PartsOf(body.Parts, text, texts.Count);
            var pictures = others.Where(part => part.IsJpeg).ToList();
            if (!body.IsClosed && pictures.Count > 0 && pictures.Count < alert.PictureCount)
            {
                return new HikvisionReading.Refused("the body was cut: a picture is missing");
            }

            events.Add(new HikvisionEvent(alert, Choose(pictures, alert), others.Count > pictures.Count));
        }

        return events.Count > 0 ? new HikvisionReading.Events(events) : new HikvisionReading.Refused("there is no XML in the body");
    }

    /// <summary>What came of an alert stream.</summary>
    public static HikvisionReading Read(EventGroup group)
    {
        if (HikvisionXml.Read(group.Text.Text) is not { } alert)
        {
            return NotAnAlert(group.Text);
        }

        var pictures = group.Pictures.ToList();
        var isForeign = group.IsCut || group.Others.Count > pictures.Count;
        return new HikvisionReading.Events([new HikvisionEvent(alert, Choose(pictures, alert), isForeign)]);
    }

    private static HikvisionReading.Refused NotAnAlert(EventPart text) =>
        new(HikvisionXml.HasEnd(text.Text) ? "the XML is not an EventNotificationAlert" : "the XML was cut");

    /// <summary>An alert's pictures follow it; when it is alone, all of them are its own wherever they stand.</summary>
    private static List<EventPart> PartsOf(IReadOnlyList<EventPart> parts, EventPart text, int texts) => texts == 1
        ? [.. parts.Where(part => !part.IsXml)]
        : [.. parts.SkipWhile(part => !ReferenceEquals(part, text)).Skip(1).TakeWhile(part => !part.IsXml)];

    private static ReadOnlyMemory<byte> Choose(List<EventPart> pictures, HikvisionAlert alert)
    {
        var vehicle = pictures.FirstOrDefault(picture => picture.Names.Any(name => alert.VehiclePictureNames.Contains(name, StringComparer.OrdinalIgnoreCase)));
        return (vehicle ?? pictures.MaxBy(picture => picture.Content.Length))?.Content ?? ReadOnlyMemory<byte>.Empty;
    }
}
