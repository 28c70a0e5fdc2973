namespace Fokus.Domain.Access.Lists;

/// <summary>The lists that a garage must have when its link is cut.</summary>
public enum ListKind
{
    /// <summary>Whoever parks by a contract.</summary>
    Subscribers = 1,

    /// <summary>Whoever is stopped or watched.</summary>
    DenyList = 2,
}
