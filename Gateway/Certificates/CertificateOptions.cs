using System.ComponentModel.DataAnnotations;

namespace Fokus.Gateway.Certificates;

/// <summary>Where certificates come from. Section <c>Gateway:Certificates</c>; without a directory the gateway signs for its zone itself.</summary>
internal sealed class CertificateOptions
{
    public const string Section = "Gateway:Certificates";

    /// <summary>The directory of an ACME authority, such as https://acme-v02.api.letsencrypt.org/directory; none unless set.</summary>
    public Uri? Directory { get; init; }

    /// <summary>Where the authority writes when a certificate is about to end; nowhere unless set.</summary>
    [EmailAddress(ErrorMessage = "Gateway:Certificates:Mail is not a mail address.")]
    public string? Mail { get; init; }

    /// <summary>A PEM file with the roots by which the authority's own server is known; the machine's unless set.</summary>
    public string? RootFile { get; init; }

    /// <summary>How long after a failure the same names are ordered again, doubled each time up to a day. 1 min to 1 day; 1 h unless set.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often a customer's host that does not lead here yet is looked up again. 1 s to 1 day; 10 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LookUpEvery { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long one order may take. 10 s to 1 h; 5 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan OrderWithin { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Orders for customers' hosts in seven days, failed ones too. 1 to 1000; 40 unless set.</summary>
    [Range(1, 1000)]
    public int OrdersInAWeek { get; init; } = 40;
}
