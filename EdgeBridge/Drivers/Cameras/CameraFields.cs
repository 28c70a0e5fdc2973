using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>The options that many brands of camera have, read in one way.</summary>
internal static class CameraFields
{
    private const int ShortestToken = 16;
    private const int LongestToken = 64;

    private const string TokenRule = "write 16 to 64 letters, digits, hyphens or underscores that nobody can guess";
    private const string UrlRule = "write an address that begins with http:// or https://, without user and password";

    /// <summary>The secret end of the address to which a camera pushes; <c>null</c> when it is absent.</summary>
    public static string? OptionalPushToken(this OptionFields fields) => fields.OptionalText("push_token", TokenRule, IsGoodToken);

    /// <summary>The secret end of the address to which a camera pushes.</summary>
    public static string PushToken(this OptionFields fields) => fields.Text("push_token", TokenRule, IsGoodToken);

    /// <summary>An address of the camera; <c>null</c> when it is absent or wrong.</summary>
    public static Uri? OptionalUrl(this OptionFields fields, string name) =>
        fields.OptionalText(name, UrlRule, IsGoodUrl) is { Length: > 0 } url ? new Uri(url) : null;

    /// <summary>An address of the camera that must be there; one that leads nowhere when it is wrong.</summary>
    public static Uri Url(this OptionFields fields, string name) =>
        fields.Text(name, UrlRule, IsGoodUrl) is { Length: > 0 } url ? new Uri(url) : new Uri("http://0.0.0.0/");

    /// <summary><c>user</c> and <c>password</c>; <c>null</c> when both are absent.</summary>
    public static CameraLogin? Login(this OptionFields fields)
    {
        var user = fields.OptionalText("user", "write the camera's user name", text => text.Length > 0);
        var password = fields.OptionalText("password", "write the password of that user", text => text.Length > 0);
        if (user is null != password is null)
        {
            fields.Refuse(user is null ? "user" : "password", "user and password belong together");
        }

        return user is null || password is null ? null : new CameraLogin(user, password);
    }

    /// <summary><c>reads</c>: whether the camera's own reading of the plate is used, which it is unless set to <c>edge</c>.</summary>
    public static bool ReadsPlates(this OptionFields fields) =>
        fields.OptionalText("reads", "write camera (it reads plates itself) or edge (we read them)", text => text is "camera" or "edge") is not "edge";

    /// <summary><c>snapshot_timeout_ms</c>: how long a snapshot may take: 100 ms to 10 s; 1.5 s unless set.</summary>
    public static TimeSpan SnapshotTimeout(this OptionFields fields) =>
        TimeSpan.FromMilliseconds(fields.Number("snapshot_timeout_ms", 100, 10_000, 1500));

    private static bool IsGoodToken(string text) =>
        text.Length is >= ShortestToken and <= LongestToken && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_');

    private static bool IsGoodUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0;
}
