using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Protocols.CameraHttp;

/// <summary>Asks a camera for its present picture, once.</summary>
/// <param name="url">Without user and password.</param>
/// <param name="login">Who we are to the camera; <c>null</c> for nobody.</param>
/// <param name="timeout">How long the whole answer may take.</param>
/// <param name="clock">The time.</param>
internal sealed partial class SnapshotSource(Uri url, CameraLogin? login, TimeSpan timeout, TimeProvider clock)
{
    private const int LongestAnswer = 4096;

    /// <summary>One request. Ends in time whatever the camera does; throws only what is wrong with us.</summary>
    public async Task<SnapshotReply> TakeAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var http = CameraClient.New(login);
        try
        {
            using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await using var content = await answer.Content.ReadAsStreamAsync(either.Token);
            return await BoundedBody.ReadAsync(content, either.Token) is BoundedBody.Whole whole
                ? Judge(answer.StatusCode, whole.Bytes)
                : new SnapshotReply.Nothing("the camera did not send its picture to the end");
        }
        catch (OperationCanceledException)
        {
            return new SnapshotReply.Nothing($"the camera did not answer within {timeout.TotalMilliseconds:0} ms");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new SnapshotReply.Nothing("the connection to the camera broke, or could not be made");
        }
    }

    /// <summary>What an answer is. A busy camera says so in XML with status 200. Pure.</summary>
    internal static SnapshotReply Judge(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        var part = new EventPart([], body);
        if (part.IsWholeJpeg && (int)status is >= 200 and < 300)
        {
            return new SnapshotReply.Picture(body);
        }

        return new SnapshotReply.Nothing(status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "the camera refuses user or password of its snapshot",
            HttpStatusCode.NotFound => "the camera has no snapshot at this address: look up snapshot_url in its manual",
            _ => IsapiStatus().Match(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, LongestAnswer)])) is { Success: true } isapi
                ? Isapi(isapi.Groups["code"].Value)
                : $"the camera answers {(int)status} with something that is no whole JPEG",
        });
    }

    private static string Isapi(string code) => code switch
    {
        "2" or "3" => "the camera is too busy for a snapshot (status " + code + ")",
        "4" or "6" => "the camera takes its snapshot at another address (status " + code + "): try …/Streaming/channels/1/picture or …/channels/101/picture",
        _ => "the camera answers status " + code + " instead of a snapshot",
    };

    [GeneratedRegex("<statusCode>\\s*(?<code>\\d{1,3})\\s*</statusCode>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsapiStatus();
}
