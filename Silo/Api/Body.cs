using System.Text.Json;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Fokus.Silo.Api;

/// <summary>Reads the body of a call, or says what is wrong with it.</summary>
internal static class Body
{
    /// <summary>The value, or the refusal; one of them is <c>null</c>.</summary>
    internal static async Task<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        // A form of another site cannot send this type: it would be asked for leave first.
        if (!context.Request.HasJsonContentType())
        {
            return (null, Problems.Of(
                StatusCodes.Status415UnsupportedMediaType, "json_expected", "Send JSON, with 'Content-Type: application/json'."));
        }

        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, json, context.RequestAborted);
            return value is null ? (null, Bad("The body is empty.")) : (value, null);
        }
        catch (JsonException bad)
        {
            return (null, Bad(bad.Message));
        }
    }

    private static IResult Bad(string what) => Problems.Of(StatusCodes.Status400BadRequest, "body_invalid", what);
}
