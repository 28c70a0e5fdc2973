namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>Options of one camera.</summary>
internal sealed record HikvisionOptions
{
    private const int ShortestToken = 16;
    private const int LongestToken = 64;

    /// <summary>The secret end of the address to which it pushes: 16 to 64 of a-z, A-Z, 0-9, hyphen and underscore.</summary>
    public required string PushToken { get; init; }

    /// <summary>Whether the camera's own reading of the plate is used (<c>reads</c>: <c>camera</c>, the default, or <c>edge</c>).</summary>
    public required bool ReadsPlates { get; init; }

    /// <summary>Where a picture can be had now; <c>null</c> when it cannot.</summary>
    public required Uri? SnapshotUrl { get; init; }

    /// <summary>User of the snapshot; <c>null</c> when none is asked for.</summary>
    public required string? User { get; init; }

    /// <summary>Password of the snapshot.</summary>
    public required string? Password { get; init; }

    /// <summary>How long a snapshot may take: 100 ms to 10 s; 1.5 s unless set.</summary>
    public required TimeSpan SnapshotTimeout { get; init; }

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static HikvisionOptions Read(OptionFields fields)
    {
        var reads = fields.OptionalText("reads", "write camera (it reads plates itself) or edge (we read them)", text => text is "camera" or "edge");
        var url = fields.OptionalText("snapshot_url", "write an address that begins with http:// or https://, without user and password", IsGoodUrl);
        var user = fields.OptionalText("user", "write the camera's user name", text => text.Length > 0);
        var password = fields.OptionalText("password", "write the password of that user", text => text.Length > 0);
        if (user is null != password is null)
        {
            fields.Refuse(user is null ? "user" : "password", "user and password belong together");
        }

        return new HikvisionOptions
        {
            PushToken = fields.Text("push_token", $"write {ShortestToken} to {LongestToken} letters, digits, hyphens or underscores that nobody can guess", IsGoodToken),
            ReadsPlates = reads is not "edge",
            SnapshotUrl = url is not null && IsGoodUrl(url) ? new Uri(url) : null,
            User = user,
            Password = password,
            SnapshotTimeout = TimeSpan.FromMilliseconds(fields.Number("snapshot_timeout_ms", 100, 10_000, 1500)),
        };
    }

    private static bool IsGoodToken(string text) =>
        text.Length is >= ShortestToken and <= LongestToken && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_');

    private static bool IsGoodUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0;
}
