using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Access.DenyLists;

/// <summary>Who put something on the deny list, or took it off.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Listing">What.</param>
/// <param name="IsBlock">True for a block, false for its end.</param>
/// <param name="Version">The version of the list that it made.</param>
/// <param name="Note">Why, in their words; may be empty.</param>
public sealed record DenyListAct(Instant At, OperatorId By, DenyListing Listing, bool IsBlock, int Version, string Note);
