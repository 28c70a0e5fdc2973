using NodaTime;

namespace Fokus.Gateway.Certificates.Acme;

/// <summary>The certificate authority said no, or what it said is not understood.</summary>
/// <param name="message">Its own words.</param>
/// <param name="retryAt">Before when it does not want to be asked again; <c>null</c> when it did not say.</param>
internal sealed class AcmeException(string message, Instant? retryAt) : Exception(message)
{
    public Instant? RetryAt => retryAt;
}
