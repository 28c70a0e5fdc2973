using Fokus.Domain.Ids;

namespace Fokus.Wire.Documents.Access;

/// <summary>What a list document is: a list, or everything that is wrong with it.</summary>
public abstract record AccessListReading
{
    private AccessListReading()
    {
    }

    /// <summary>Subscribers.</summary>
    /// <param name="Garage">Whose list it is.</param>
    /// <param name="List">The list.</param>
    public sealed record Subscribers(GarageId Garage, Domain.Access.Lists.SubscriberList List) : AccessListReading;

    /// <summary>A deny list.</summary>
    /// <param name="Garage">Whose list it is.</param>
    /// <param name="List">The list. When it was last known to be the newest is not in the document: whoever holds it says that.</param>
    public sealed record DenyList(GarageId Garage, Domain.Access.DenyLists.DenyList List) : AccessListReading;

    /// <summary>Not a list.</summary>
    /// <param name="Faults">Every fault, each with its place and the mend. No plate, tag, card or ticket is in them.</param>
    /// <param name="Version">The version that it says it is; 0 when even that cannot be read.</param>
    public sealed record Bad(IReadOnlyList<string> Faults, int Version) : AccessListReading;
}
