using System.Collections.Immutable;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Ids;

namespace Fokus.Domain.Access.Answers;

/// <summary>Whether a credential may pass.</summary>
public abstract record AccessDecision
{
    private AccessDecision()
    {
    }

    /// <summary>Which list was looked at, and how old it was: offline it may be behind.</summary>
    public required ListStamp List { get; init; }

    /// <summary>Who is to be told of what; often empty.</summary>
    public ImmutableArray<AccessAlert> Alerts { get; init; } = [];

    /// <summary>It passes.</summary>
    /// <param name="Stay">What that does to stays.</param>
    /// <param name="ByItsRight">False when it pays like everybody: it has no right, or the right does not cover this.</param>
    public sealed record Passes(StayPart Stay, bool ByItsRight) : AccessDecision;

    /// <summary>It may pass, and somebody has to say which of its vehicles leaves.</summary>
    /// <param name="Stays">The oldest first.</param>
    public sealed record AskWhich(ImmutableArray<StayId> Stays) : AccessDecision;

    /// <summary>It does not pass.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Refusal Why) : AccessDecision;
}
