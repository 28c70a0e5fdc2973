namespace Fokus.Gateway.Certificates.Acme;

/// <summary>A way to prove that a name is ours.</summary>
internal enum ChallengeKind
{
    /// <summary>A TXT record: the only way for a wildcard, and no gateway need be reached for it.</summary>
    Dns = 1,

    /// <summary>A file on port 80: for names whose zone is a customer's.</summary>
    Http = 2,
}
