using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>What goes to a device and what comes back. Pure.</summary>
internal static class ControlIdJson
{
    public const string LoginPath = "/login.fcgi";
    public const string PinPath = "/gpio_state.fcgi";
    public const string OrderPath = "/execute_actions.fcgi";

    /// <summary>Why an external module is opened, as it writes it into its own log: 3, by an operator.</summary>
    private const int Reason = 3;

    public static byte[] Login(string login, string password) =>
        Bytes(new JsonObject { ["login"] = login, ["password"] = password });

    public static byte[] Pin(int pin) => Bytes(new JsonObject { ["gpio"] = pin });

    public static byte[] Order(ControlIdOpening opening)
    {
        var (action, parameters) = opening switch
        {
            ControlIdOpening.Door door => ("door", string.Create(CultureInfo.InvariantCulture, $"door={door.Number}")),
            ControlIdOpening.SecBox box => ("sec_box", string.Create(CultureInfo.InvariantCulture, $"id={box.Id}, reason={Reason}")),
            _ => throw new UnreachableException("ControlIdOpening is a closed family"),
        };
        return Bytes(new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["action"] = action, ["parameters"] = parameters }) });
    }

    /// <summary>The session in an answer to a login; <c>null</c> when there is none.</summary>
    public static string? ReadSession(ReadOnlyMemory<byte> body) =>
        Member(body, "session") is { ValueKind: JsonValueKind.String } session && session.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>Whether an answer says that nothing was done, whatever its status.</summary>
    public static bool IsError(ReadOnlyMemory<byte> body) => Member(body, "error") is not null;

    /// <summary>The level in an answer to <see cref="Pin"/>.</summary>
    public static PinReading ReadPin(ReadOnlyMemory<byte> body)
    {
        if (Number(body, "enabled") == 0)
        {
            return new PinReading.None("the device has it switched off");
        }

        return Number(body, "value") is { } value
            ? new PinReading.Level(value != (Number(body, "idle") ?? 0))
            : new PinReading.None("the device does not say its value");
    }

    // Numbers come as numbers, and as text from some firmware.
    private static int? Number(ReadOnlyMemory<byte> body, string name) => Member(body, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    private static JsonElement? Member(ReadOnlyMemory<byte> body, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var member) ? member.Clone() : null;
        }
        catch (JsonException)
        {
            // An empty body, or HTML: it says nothing.
            return null;
        }
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json);
}
