using System.Text.Json.Nodes;

namespace Fokus.EdgeBridge.Stays.PayStations;

/// <summary>A refusal that a pay station can act on: a stable code, and a sentence that says what to do.</summary>
internal static class PayProblem
{
    internal static IResult Of(int status, string code, string detail, params (string Name, JsonNode? Value)[] more)
    {
        var body = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = code,
            ["status"] = status,
            ["code"] = code,
            ["detail"] = detail,
        };
        foreach (var (name, value) in more)
            body[name] = value;
        return Results.Text(body.ToJsonString(), "application/problem+json", statusCode: status);
    }
}
