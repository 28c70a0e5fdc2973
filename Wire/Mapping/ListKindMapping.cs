using Fokus.Domain.Access.Lists;
using Fokus.Wire.Edge.V1;

namespace Fokus.Wire.Mapping;

/// <summary>Kinds of lists to the wire and back.</summary>
public static class ListKindMapping
{
    /// <summary>The kind as it is sent.</summary>
    public static AccessListKind ToWire(this ListKind kind) => kind switch
    {
        ListKind.Subscribers => AccessListKind.Subscribers,
        ListKind.DenyList => AccessListKind.DenyList,
    };

    /// <summary>The kind that was sent; <c>null</c> for one that this version does not know.</summary>
    public static ListKind? ToKnown(this AccessListKind kind) => kind switch
    {
        AccessListKind.Subscribers => ListKind.Subscribers,
        AccessListKind.DenyList => ListKind.DenyList,
        _ => null,
    };
}
