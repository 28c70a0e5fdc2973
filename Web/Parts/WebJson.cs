using System.Text.Json;

namespace Fokus.Web.Parts;

/// <summary>How the consoles write JSON: snake_case, one line, as an event stream needs it.</summary>
public static class WebJson
{
    /// <summary>The one set of options, for reading too.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen();

    /// <summary>A value as one line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
