using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Faults;

namespace Fokus.Domain.Access.Answers;

/// <summary>Somebody is to be told of a use.</summary>
/// <param name="Fault">Of what.</param>
/// <param name="Listing">The listing that wants it; <c>null</c> when it is not about one.</param>
public sealed record AccessAlert(FaultCode Fault, DenyListing? Listing);
