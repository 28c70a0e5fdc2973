using System.Text.Json;

namespace Fokus.EdgeBridge.Link.Operators;

/// <summary>What an operator is shown with a new code.</summary>
internal static class InviteLines
{
    internal static IEnumerable<string> Of(JsonElement answer)
    {
        yield return $"Garage {Text(answer, "garage")}: {string.Join(", ", Hosts(answer))}; {Text(answer, "tunnel_address")} in the tunnel.";
        yield return $"On its server, as root, before {Text(answer, "expires_at")}:";
        yield return $"    ./fokus garage join {Text(answer, "code")} --centre {Text(answer, "centre")}";
        yield return "The code is good once and is shown only now.";
    }

    private static IEnumerable<string> Hosts(JsonElement answer) =>
        answer.TryGetProperty("hosts", out var hosts) && hosts.ValueKind is JsonValueKind.Array ? hosts.EnumerateArray().Select(host => host.ToString()) : [];

    private static string Text(JsonElement answer, string name) => answer.TryGetProperty(name, out var value) ? value.ToString() : "";
}
