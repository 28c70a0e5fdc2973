namespace Fokus.Gateway.Certificates.Acme;

/// <summary>What the authority asks for as a proof that a name is ours.</summary>
/// <param name="Kind">How it is proved.</param>
/// <param name="Domain">The name, without the asterisk of a wildcard.</param>
/// <param name="Token">The authority's word.</param>
/// <param name="Url">Where to say that the proof is ready.</param>
/// <param name="Authorization">Where to ask what the authority found.</param>
internal sealed record Challenge(ChallengeKind Kind, string Domain, string Token, Uri Url, Uri Authorization);
