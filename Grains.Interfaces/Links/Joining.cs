namespace Fokus.Grains.Interfaces.Links;

/// <summary>What a garage's server comes with.</summary>
/// <param name="CodeSha256">SHA-256 of the code.</param>
/// <param name="PublicKey">The public half of the pair that it made: 44 characters.</param>
/// <param name="LinkSecretSha256">SHA-256 of the secret that it made for its link to the cluster.</param>
[GenerateSerializer, Immutable, Alias("fokus.Joining")]
public sealed record Joining(
    [property: Id(0)] byte[] CodeSha256, [property: Id(1)] string PublicKey, [property: Id(2)] byte[] LinkSecretSha256);
