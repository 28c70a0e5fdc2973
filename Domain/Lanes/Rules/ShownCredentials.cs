using System.Diagnostics;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>What a vehicle has shown in one presence: one credential counts, the others are kept so that its stay is found by each.</summary>
internal static class ShownCredentials
{
    /// <summary>The credential in an input, and what the garage knew of it; <c>null</c> when it is another input.</summary>
    internal static (Credential Credential, Standing Standing)? Of(LaneInput input) => input switch
    {
        LaneInput.PlateRead read => (new Credential.ByPlate(read.Plate), read.Standing),
        LaneInput.TagRead read => (new Credential.ByTag(read.Tag), read.Standing),
        LaneInput.CardShown shown => (new Credential.ByCard(shown.Card), shown.Standing),
        LaneInput.TicketShown shown => (new Credential.ByTicket(shown.Ticket), shown.Standing),
        _ => null,
    };

    /// <summary>The visit with one more credential, in the place of another of its kind.</summary>
    internal static LaneVisit Show(this LaneVisit visit, Credential credential, CredentialPrecedence precedence)
    {
        if (visit.Credential is not { } counts || counts.GetType() == credential.GetType())
            return visit with { Credential = credential, AlsoKnownBy = visit.AlsoKnownBy.WithoutKindOf(credential) };
        return Rank(credential, precedence) < Rank(counts, precedence)
            ? visit with { Credential = credential, AlsoKnownBy = visit.AlsoKnownBy.WithoutKindOf(credential).With(counts) }
            : visit with { AlsoKnownBy = visit.AlsoKnownBy.With(credential) };
    }

    /// <summary>True when the vehicle has shown one of this kind.</summary>
    internal static bool HasShownKindOf(this LaneVisit visit, Credential credential) =>
        visit.Credential?.GetType() == credential.GetType() || visit.AlsoKnownBy.HasKindOf(credential);

    /// <summary>True when this counts before what the vehicle is known by.</summary>
    internal static bool Outranks(Credential credential, LaneVisit visit, CredentialPrecedence precedence) =>
        visit.Credential is not { } counts || Rank(credential, precedence) < Rank(counts, precedence);

    private static int Rank(Credential credential, CredentialPrecedence precedence) => credential switch
    {
        Credential.ByPlate => precedence switch
        {
            CredentialPrecedence.PlateFirst => 0,
            CredentialPrecedence.ContractFirst => 3,
        },
        Credential.ByCard => 1,
        Credential.ByTag => 2,
        Credential.ByTicket => 4,
        Credential.Unidentified => 5,
        _ => throw new UnreachableException("Credential is a closed family"),
    };
}
