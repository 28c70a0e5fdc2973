namespace Fokus.World.Sites;

/// <summary>What came of asking a pay station to settle a stay.</summary>
internal enum Settlement
{
    /// <summary>The garage knows no such stay.</summary>
    NoSuchStay = 1,

    /// <summary>There was nothing to pay.</summary>
    NothingDue = 2,

    /// <summary>Money was taken, and the garage has confirmed it.</summary>
    Paid = 3,
}
