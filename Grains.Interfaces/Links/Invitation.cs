using NodaTime;

namespace Fokus.Grains.Interfaces.Links;

/// <summary>A code by which a garage's server may join once.</summary>
/// <param name="CodeSha256">SHA-256 of the code. The code itself is not kept anywhere.</param>
/// <param name="ExpiresAt">Until when.</param>
/// <param name="WebPort">The port of the garage's web server.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="IsMove">True when the garage may have a server already, which the new one takes the place of.</param>
[GenerateSerializer, Immutable, Alias("fokus.Invitation")]
public sealed record Invitation(
    [property: Id(0)] byte[] CodeSha256,
    [property: Id(1)] Instant ExpiresAt,
    [property: Id(2)] int WebPort,
    [property: Id(3)] string By,
    [property: Id(4)] bool IsMove);
