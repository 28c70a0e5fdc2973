using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Fokus.EdgeBridge.Diagnostics.Bundles;

/// <summary>
/// A garage file without people and secrets. What is shown is listed, not what is hidden: an option that a new brand brings
/// stays hidden until somebody has thought about it.
/// </summary>
internal static partial class RedactedGarage
{
    internal const string Removed = "(removed)";
    private const int MostDepth = 12;

    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "garage", "zone", "capacity", "web", "listen", "cloud", "silos", "pictures", "budget_mb", "telemetry", "otlp", "every_s", "terminals", "operators", "role",
        "reader", "lanes", "id", "kind", "loops", "reversible", "precedence", "on_refusal", "gate", "camera", "antenna", "printer", "scanner", "display", "brand", "options",
        "host", "port", "unit", "framing", "response_timeout_ms", "open_relay", "pulse_ms", "poll_ms", "loop_on_ms", "loop_off_ms",
        "inputs", "arming", "closing", "up", "down", "ticket_button", "ticket_taken", "safety", "door", "sec_box", "relay_pin",
        "reads", "family", "least_signal", "every_ms", "snapshot_timeout_ms", "channel", "heartbeat_s", "unsaid_confidence_permille", "probe_s", "frames_per_second", "width", "code_page", "timeout_ms", "threads", "det_px", "fallback_px", "queue",
    };

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "viewer", "operator", "administrator", "entry", "exit", "camera", "edge", "tcp", "rtu_over_tcp",
        "plate_first", "contract_first", "call_attendant", "ask_ticket",
    };

    // Of a person nothing is shown but what they may do.
    private static readonly HashSet<string> ShownOfPeople = new(StringComparer.Ordinal) { "role" };

    /// <summary>The file as far as it may be shown; <c>null</c> when it is no JSON.</summary>
    internal static string? Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MostDepth });
            return Show("$", document.RootElement, Shown).ToJsonString(new() { WriteIndented = true });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Where a fault is, without what stands there: a name that nobody knows may be anything.</summary>
    internal static string PlaceOf(string fault)
    {
        var end = fault.IndexOfAny([':', ' ']);
        var place = end < 0 ? fault : fault[..end];
        return string.Join('.', place.Split('.').Select(part => part is "$" or "Line" || Shown.Contains(part.Split('[')[0]) ? part : Removed));
    }

    private static JsonNode Show(string name, JsonElement element, HashSet<string> shown) => element.ValueKind switch
    {
        JsonValueKind.Object => ShowMembers(element, shown),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(item => Show(name, item, shown))]),
        JsonValueKind.String => JsonValue.Create(ShowText(name, element.GetString()!)),
        _ => JsonNode.Parse(element.GetRawText()) ?? JsonValue.Create("null"),
    };

    private static JsonObject ShowMembers(JsonElement element, HashSet<string> shown)
    {
        var result = new JsonObject();
        var removed = 0;
        foreach (var member in element.EnumerateObject())
        {
            if (shown.Contains(member.Name))
                result[member.Name] = Show(member.Name, member.Value, string.Equals(member.Name, "operators", StringComparison.Ordinal) ? ShownOfPeople : shown);
            else
                removed++;
        }

        if (removed > 0)
            result[Removed] = removed;
        return result;
    }

    /// <summary>A text only where it can be nothing else than what belongs there: in a file with faults anything may stand anywhere.</summary>
    private static string ShowText(string name, string text) => name switch
    {
        "host" when IPAddress.TryParse(text, out _) => text,
        "zone" when Zone().IsMatch(text) => text,
        "garage" or "id" or "brand" when Slug().IsMatch(text) => text,
        "listen" or "silos" or "otlp" when Uri.TryCreate(text, UriKind.Absolute, out var address) => $"{address.Scheme}://{address.Host}:{address.Port}",
        "role" or "kind" or "reads" or "framing" or "precedence" or "on_refusal" when Words.Contains(text) => text,
        _ => Removed,
    };

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^[A-Za-z_]+(/[A-Za-z_]+)+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zone();
}
