namespace Fokus.Wire.Enrolment;

/// <summary>
/// What a garage's server sends to the centre, by HTTPS to <see cref="EnrolmentPath.Path"/>: with a code to join, or with its
/// garage and secret to ask for its settings and to offer a new key. As JSON, names in snake_case.
/// </summary>
public sealed record EnrolmentRequest
{
    /// <summary>The one-time code; <c>null</c> once the garage has joined.</summary>
    public string? Code { get; init; }

    /// <summary>SHA-256 of the secret that the garage made for its link, as 64 digits; only with a code.</summary>
    public string? LinkSecretSha256 { get; init; }

    /// <summary>Which garage; only without a code.</summary>
    public string? Garage { get; init; }

    /// <summary>The garage's link secret; only without a code.</summary>
    public string? LinkSecret { get; init; }

    /// <summary>The garage's public key; or the one that it wants to change over to.</summary>
    public string? PublicKey { get; init; }

    /// <summary>True when the garage speaks by this key already; false when it asks whether it may.</summary>
    public bool IsKeyInUse { get; init; }

    /// <summary>Nothing of the secrets.</summary>
    public override string ToString() => $"enrolment request of {Garage ?? "a new server"}";
}
