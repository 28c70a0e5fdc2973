namespace Fokus.Wire.Enrolment;

/// <summary>Where garages' servers ask: the one path that the gateways pass on without a session.</summary>
public static class EnrolmentPath
{
    /// <summary>At the chain console's host, POST only.</summary>
    public const string Path = "/v1/enrolment";

    /// <summary>The longest request, in bytes.</summary>
    public const int LongestRequest = 2048;
}
