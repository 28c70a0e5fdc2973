namespace Fokus.Domain.Lanes.Setup;

/// <summary>What the site has decided for a lane.</summary>
/// <param name="Precedence">Which of several credentials counts; the stay is found by each of them.</param>
/// <param name="OnRefusal">What becomes of a vehicle whose credential is refused.</param>
public sealed record LanePolicy(CredentialPrecedence Precedence, OnRefusal OnRefusal)
{
    /// <summary>The policy of a site that has decided nothing: the plate first, and a person for whoever is refused.</summary>
    public static LanePolicy Default { get; } = new(CredentialPrecedence.PlateFirst, OnRefusal.CallAttendant);
}
