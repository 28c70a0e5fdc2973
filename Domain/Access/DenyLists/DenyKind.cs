namespace Fokus.Domain.Access.DenyLists;

/// <summary>What a listing is about.</summary>
public enum DenyKind
{
    /// <summary>Passing.</summary>
    Access = 1,

    /// <summary>Agreements that were abused: none is given to it while it is listed.</summary>
    CouponAbuse = 2,
}
