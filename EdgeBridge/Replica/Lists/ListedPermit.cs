using Fokus.Domain.Access;
using Fokus.Domain.Access.Lists;

namespace Fokus.EdgeBridge.Replica.Lists;

/// <summary>The permit of a credential.</summary>
/// <param name="Contract">By which contract.</param>
/// <param name="Permit">What else it may show.</param>
/// <param name="Group">The terms of its group.</param>
internal sealed record ListedPermit(ListedContract Contract, Permit Permit, GroupTerms? Group);
