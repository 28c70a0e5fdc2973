using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fokus.Domain.Ids;
using NodaTime;
using NodaTime.Text;

namespace Fokus.Gateway.Links;

/// <summary>
/// The report on disk: one writer, which is root, and any number of readers, which are not. There is no socket to speak
/// to root by. Replaced as a whole, so a reader sees the old one or the new one.
/// </summary>
internal static class LinkFile
{
    public const string KnownFormat = "fokus-links-1";

    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly JsonSerializerOptions Spelling = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter<LinkState>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    public static void Write(string path, LinkReport report)
    {
        var text = new Text(
            KnownFormat, report.Hub, Moment(report.WrittenAt), report.PeersNumber, report.Fault,
            [.. report.Garages.Select(link => new Row(
                link.Garage.Value, link.Verdict.State, link.Verdict.Why, Moment(link.Since),
                link.LastHeardAt is { } heardAt ? Moment(heardAt) : null, link.Endpoint?.ToString()))]);
        var beside = path + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.Delete(beside);
        using (var file = new FileStream(beside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Readable }))
            JsonSerializer.Serialize(file, text, Spelling);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The report; <c>null</c> when there is none, or it cannot be read.</summary>
    public static LinkReport? Find(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<Text>(file, Spelling) is { Format: KnownFormat } text ? Read(text) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or FormatException or UnparsableValueException)
        {
            return null;
        }
    }

    private static LinkReport Read(Text text) => new(
        text.Hub, Moment(text.WrittenAt), text.PeersNumber, text.PeersFault,
        [.. text.Garages.Select(row => new GarageLink(
            GarageId.Parse(row.Garage), new(row.State, row.Why), Moment(row.Since),
            row.LastHeardAt is null ? null : Moment(row.LastHeardAt),
            row.Endpoint is null ? null : IPEndPoint.Parse(row.Endpoint)))]);

    private static string Moment(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private static Instant Moment(string text) => InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();

    private sealed record Text(string Format, string Hub, string WrittenAt, long PeersNumber, string PeersFault, IReadOnlyList<Row> Garages);

    private sealed record Row(string Garage, LinkState State, string Why, string Since, string? LastHeardAt, string? Endpoint);
}
