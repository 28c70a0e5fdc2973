using System.Collections.Immutable;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Access;

/// <summary>A credential at a lane, with all that is known of it then: part of the record, so that the decision can be repeated.</summary>
/// <param name="Credential">What was shown.</param>
/// <param name="Direction">Which way the lane leads.</param>
/// <param name="Area">Into which area, or out of which.</param>
/// <param name="At">When.</param>
public sealed record AccessRequest(Credential Credential, Direction Direction, AreaId Area, Instant At)
{
    /// <summary>The plate that was seen beside it; <c>null</c> for none.</summary>
    public Plate? SeenPlate { get; init; }

    /// <summary>What is on record of it; <c>null</c> for a plate, ticket or tag of nobody, and for a card that nobody knows.</summary>
    public Holder? Holder { get; init; }

    /// <summary>Its open stays.</summary>
    public ImmutableArray<OpenUse> Open { get; init; } = [];

    /// <summary>How many of its group are inside by their right.</summary>
    public int GroupInside { get; init; }

    /// <summary>True when it is a ticket whose driver backed out, or that was told lost.</summary>
    public bool IsVoid { get; init; }

    /// <summary>The deny list that the garage has.</summary>
    public required DenyList DenyList { get; init; }
}
