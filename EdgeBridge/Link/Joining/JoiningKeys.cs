using Fokus.Tunnel.Keys;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>What a server made for itself to join with. The secret halves never leave it.</summary>
/// <param name="KeyFile">The file of the private key.</param>
/// <param name="Public">The other half.</param>
/// <param name="SecretFile">The file of the secret for the link to the cluster.</param>
/// <param name="SecretSha256">Its digest: all that the centre keeps.</param>
internal sealed record JoiningKeys(string KeyFile, PublicKey Public, string SecretFile, string SecretSha256);
