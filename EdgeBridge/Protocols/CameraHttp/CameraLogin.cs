namespace Fokus.EdgeBridge.Protocols.CameraHttp;

/// <summary>Who we are to a camera.</summary>
/// <param name="User">The name.</param>
/// <param name="Password">Secret.</param>
internal sealed record CameraLogin(string User, string Password)
{
    /// <summary>Neither name nor password: this may end in a log.</summary>
    public override string ToString() => "a login";
}
