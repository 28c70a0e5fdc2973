using Fokus.Domain.Ids;

namespace Fokus.Wire.Identity;

/// <summary>Who is at the other end of a request, as the gateway vouches for it.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What the console calls them.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Garages">The garages that they may see; without meaning when <paramref name="IsChain"/>.</param>
/// <param name="IsChain">True when they may see every garage and the chain console.</param>
public sealed record Person(OperatorId Id, string Name, Role Role, IReadOnlyList<GarageId> Garages, bool IsChain)
{
    /// <summary>True when the person may see a garage.</summary>
    public bool MaySee(GarageId garage) => IsChain || Garages.Contains(garage);

    /// <summary>True when the person's role includes another.</summary>
    public bool Is(Role role) => Role >= role;
}
