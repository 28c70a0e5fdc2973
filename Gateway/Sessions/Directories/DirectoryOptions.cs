using System.ComponentModel.DataAnnotations;

namespace Fokus.Gateway.Sessions.Directories;

/// <summary>
/// A company's own directory that people may sign in by, over OpenID Connect. Section <c>Gateway:Directory</c>; without an
/// authority there is none, and local users sign in by password in either case.
/// </summary>
internal sealed class DirectoryOptions
{
    public const string Section = "Gateway:Directory";

    /// <summary>The directory's issuer, such as https://login.empresa.example/realm. HTTPS, except on this machine; none unless set.</summary>
    public Uri? Authority { get; init; }

    /// <summary>What the directory knows this gateway by; no default.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The secret that goes with it; no default.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What stands on the button. 1 to 40 characters; Empresa unless set.</summary>
    [Required, MaxLength(40, ErrorMessage = "Gateway:Directory:Name has room for 40 characters.")]
    public string Name { get; init; } = "Empresa";

    /// <summary>The claim with a person's user name; preferred_username unless set.</summary>
    [Required]
    public string UserClaim { get; init; } = "preferred_username";

    /// <summary>The claim with the groups that a person is in; groups unless set.</summary>
    [Required]
    public string GroupClaim { get; init; } = "groups";

    /// <summary>What groups may do. Who is in none of them may do nothing. Up to 200; none unless set.</summary>
    [MaxLength(200)]
    public IReadOnlyList<DirectoryGroup> Groups { get; init; } = [];
}
