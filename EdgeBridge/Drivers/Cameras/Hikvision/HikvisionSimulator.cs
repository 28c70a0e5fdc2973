using System.Net;
using Fokus.Domain.Ids;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>A camera that pushes real bodies over real HTTP, and shows its present picture on a loopback port.</summary>
internal sealed class HikvisionSimulator : IAsyncDisposable
{
    private readonly TimeProvider clock;
    private readonly WebApplication snapshots;
    private readonly HttpClient http = new(new HttpClientHandler { UseProxy = false });
    private string lastId = "";
    private string lastPlate = "";
    private string lastDateTime = "";

    private HikvisionSimulator(TimeProvider clock, WebApplication snapshots)
    {
        this.clock = clock;
        this.snapshots = snapshots;
    }

    /// <summary>What a snapshot shows; empty: the camera answers that it is busy, in XML.</summary>
    public ReadOnlyMemory<byte> Picture { get; set; }

    /// <summary>For the option <c>snapshot_url</c>.</summary>
    public Uri SnapshotUrl => new(new Uri(snapshots.Urls.First()), "ISAPI/Streaming/channels/101/picture");

    /// <summary>Starts a camera.</summary>
    public static async Task<HikvisionSimulator> StartAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var camera = new HikvisionSimulator(clock, builder.Build());
        camera.snapshots.MapGet("/ISAPI/Streaming/channels/101/picture", () => camera.Picture.IsEmpty
            ? Results.Text("<ResponseStatus><statusCode>3</statusCode></ResponseStatus>", "application/xml")
            : Results.Bytes(camera.Picture, "image/jpeg"));
        await camera.snapshots.StartAsync(cancellationToken);
        return camera;
    }

    /// <summary>Pushes one event.</summary>
    /// <param name="url">With the token at its end.</param>
    /// <param name="plate"><c>null</c> when the camera reads none.</param>
    /// <param name="misbehaviour">What is wrong with this push.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The status; <c>null</c> when the connection broke, as it does for <see cref="HikvisionMisbehaviour.CutBody"/>.</returns>
    public async Task<int?> PushAsync(Uri url, string? plate, HikvisionMisbehaviour misbehaviour, CancellationToken cancellationToken)
    {
        var body = HikvisionBody.Write(NextXml(plate ?? "unknown", misbehaviour), NextPicture(misbehaviour), misbehaviour);
        using HttpContent content = misbehaviour == HikvisionMisbehaviour.CutBody ? new CutContent(body) : new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={HikvisionBody.Boundary}");
        try
        {
            using var answer = await http.PostAsync(url, content, cancellationToken);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException) when (misbehaviour == HikvisionMisbehaviour.CutBody)
        {
            return null;
        }
    }

    private string NextXml(string plate, HikvisionMisbehaviour misbehaviour)
    {
        var isAgain = misbehaviour == HikvisionMisbehaviour.Resend && lastId.Length > 0;
        if (!isAgain)
        {
            var now = clock.GetCurrentInstant();
            lastId = IdSource.NewCommand(now).Value;
            lastPlate = plate;
            lastDateTime = OffsetDateTimePattern.GeneralIso.Format(now.WithOffset(Offset.FromHours(-3)));
        }

        var xml = HikvisionBody.Xml(lastId, lastDateTime, lastPlate, isAgain);
        return misbehaviour == HikvisionMisbehaviour.WrongXml ? xml.Replace("</ANPR>", "", StringComparison.Ordinal) : xml;
    }

    private ReadOnlySpan<byte> NextPicture(HikvisionMisbehaviour misbehaviour) =>
        misbehaviour == HikvisionMisbehaviour.NotAPicture ? "camera busy"u8 : Picture.Span;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await snapshots.DisposeAsync();
    }

    /// <summary>Promises a whole body and breaks off in the middle.</summary>
    private sealed class CutContent(byte[] body) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, body.Length / 2));
            await stream.FlushAsync();
            throw new IOException("the cable is out");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
