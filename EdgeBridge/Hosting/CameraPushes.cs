using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Lanes.Devices;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Fokus.EdgeBridge.Hosting;

/// <summary>The door for cameras that push. A camera is known by the last part of the address, which nobody can guess.</summary>
internal static class CameraPushes
{
    private const long BodyLimit = 16 << 20;

    // Slower than this after the grace is a camera that hangs, not one that sends.
    private static readonly MinDataRate LeastRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(3));

    /// <summary>Adds <c>/cameras/{token}</c>, and what a camera adds to it, for POST and PUT. An unknown token is 404.</summary>
    internal static IEndpointRouteBuilder MapCameraPushes(this IEndpointRouteBuilder app)
    {
        var cameras = app.ServiceProvider.GetRequiredService<IReadOnlyList<LaneEquipment>>()
            .Select(lane => lane.Camera)
            .OfType<ICamera>()
            .Where(camera => camera.PushToken is not null)
            .ToDictionary(camera => camera.PushToken!, StringComparer.Ordinal);
        // Some makers add a path of their own to the address that they are given, one for each kind of news.
        app.MapMethods("/cameras/{token}/{**path}", [HttpMethods.Post, HttpMethods.Put], (HttpContext http, string token) =>
            cameras.TryGetValue(token, out var camera) ? TakeAsync(http, camera) : Task.FromResult(Results.NotFound()));
        return app;
    }

    private static async Task<IResult> TakeAsync(HttpContext http, ICamera camera)
    {
        if (http.Request.ContentLength > BodyLimit)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = BodyLimit;
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = LeastRate;
        try
        {
            var answer = await camera.ReceiveAsync(http.Request.Body, http.Request.ContentType, http.RequestAborted);
            return answer.Body.Length == 0
                ? Results.StatusCode(answer.Status)
                : Results.Text(answer.Body, answer.ContentType, statusCode: answer.Status);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException fault)
        {
            return Results.StatusCode(fault.StatusCode);
        }
    }
}
